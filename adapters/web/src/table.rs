//! Values by number, for what JavaScript names by one.

use std::mem;

/// Values by numbers that are used once: a number that is gone finds nothing, whoever still has it.
///
/// A number is also the place of its value, modulo the size of the table; one whose place is taken is passed over.
#[derive(Debug)]
pub(crate) struct Table<T> {
    cells: Vec<Cell<T>>,
    taken: usize,
    last: u32,
}

#[derive(Debug)]
enum Cell<T> {
    Free,
    Taken(u32, Option<T>),
}

const LEAST_CELLS: usize = 16;

impl<T> Table<T> {
    pub(crate) const fn new() -> Self {
        Self { cells: Vec::new(), taken: 0, last: 0 }
    }

    /// A number without a value yet.
    pub(crate) fn reserve(&mut self) -> u32 {
        if self.taken == self.cells.len() {
            self.grow();
        }
        loop {
            self.last = self.last.wrapping_add(1);
            let number = self.last;
            if let Some(cell @ Cell::Free) = self.cell(number) {
                *cell = Cell::Taken(number, None);
                self.taken += 1;
                return number;
            }
        }
    }

    /// The value of a number that is there: `None` while there is none yet, or while it is out.
    pub(crate) fn value(&mut self, number: u32) -> Option<&mut Option<T>> {
        match self.cell(number) {
            Some(Cell::Taken(known, value)) if *known == number => Some(value),
            _ => None,
        }
    }

    /// Lets a number go, and gives its value.
    pub(crate) fn remove(&mut self, number: u32) -> Option<T> {
        self.value(number)?;
        self.taken -= 1;
        match mem::replace(self.cell(number)?, Cell::Free) {
            Cell::Taken(_, value) => value,
            Cell::Free => None,
        }
    }

    /// The place of a number, whoever has it.
    fn cell(&mut self, number: u32) -> Option<&mut Cell<T>> {
        // The size is a power of two.
        let place = number as usize & self.cells.len().wrapping_sub(1);
        self.cells.get_mut(place)
    }

    /// Twice as many places. Two numbers that had two of them still have.
    fn grow(&mut self) {
        let size = (self.cells.len() * 2).max(LEAST_CELLS);
        let grown = (0..size).map(|_| Cell::Free).collect();
        for old in mem::replace(&mut self.cells, grown) {
            if let Cell::Taken(number, _) = old
                && let Some(cell) = self.cell(number)
            {
                *cell = old;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert(table: &mut Table<u32>, value: u32) -> u32 {
        let number = table.reserve();
        *table.value(number).unwrap() = Some(value);
        number
    }

    #[test]
    fn a_number_that_is_gone_finds_nothing_when_its_place_is_taken_again() {
        let mut table = Table::new();
        let gone = insert(&mut table, 7);
        assert_eq!(table.remove(gone), Some(7));
        for value in 0..100 {
            let number = insert(&mut table, value);
            assert!(table.value(gone).is_none());
            assert_eq!(table.remove(gone), None);
            assert_eq!(table.remove(number), Some(value));
        }
        assert_eq!(table.cells.len(), LEAST_CELLS, "what is let go makes room");
    }

    #[test]
    fn what_stays_is_found_however_many_come_and_go() {
        let mut table = Table::new();
        let kept: Vec<(u32, u32)> = (0..50).map(|value| (insert(&mut table, value), value)).collect();
        for value in 0..1_000 {
            let number = insert(&mut table, value);
            assert_eq!(table.remove(number), Some(value));
        }
        for (number, value) in kept {
            assert_eq!(table.remove(number), Some(value));
        }
        assert_eq!(table.taken, 0);
    }

    #[test]
    fn numbers_go_on_after_the_last_one() {
        let mut table = Table::new();
        let first = insert(&mut table, 1);
        table.last = u32::MAX - 3;
        let later: Vec<u32> = (0..20).map(|value| insert(&mut table, value)).collect();
        assert!(!later.contains(&first));
        for (number, value) in later.into_iter().zip(0..) {
            assert_eq!(table.remove(number), Some(value));
        }
        assert_eq!(table.remove(first), Some(1));
    }
}
