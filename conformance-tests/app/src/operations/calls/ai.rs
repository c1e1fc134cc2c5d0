// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::ai::{
    AiToolConfiguration, AnswerProjectTaskBoardItemQuestion, AnswerThreadQuestion, ApprovalAction,
    ApprovalSubmissionItem, ApproveProjectTaskBoardItemTool, ArchiveActorProject, ArchiveAgentThread,
    ArchiveProjectTaskBoardItem, AttachAgentKnowledgeBase, AttachAgentSubAgent, AttachAgentTool,
    CancelProjectTaskBoardItem, ComposioEnableAppAuth, ConnectActorMcpServer, CreateActor,
    CreateActorProject, CreateAgent, CreateAgentThread, CreateAiProviderProfile, CreateKnowledgeBase,
    CreateMcpServer, CreateProjectTaskBoardItem, CreateProjectTaskBoardItemComment,
    CreateProjectTaskBoardItemCommentWithAttachments, CreateProjectTaskBoardItemWithAttachments, CreateTool,
    DelegateProjectTask, DeleteAgent, DeleteAgentSkill, DeleteAiProviderProfile, DeleteKnowledgeBase,
    DeleteKnowledgeBaseDocument, DeleteMcpServer, DeleteTool, DeploymentLlmProvider,
    DetachAgentKnowledgeBase, DetachAgentSubAgent, DetachAgentTool, DisableComposioApp,
    DisconnectActorMcpServer, DiscoverMcpServerAuth, DownloadProjectTaskBoardItemFilesystemFile,
    EnableComposioApp, GetActorProject, GetAgent, GetAgentDetails, GetAgentThread, GetAiProviderProfile,
    GetAiSettings, GetComposioConfig, GetComposioToolkitAuthDetails, GetKnowledgeBase,
    GetLatestThreadTaskGraph, GetMcpServer, GetProjectTaskBoard, GetProjectTaskBoardItem,
    GetProjectTaskBoardItemFilesystemFile, GetThreadFilesystemFile, GetTool, ImportAgentSkillBundle,
    ListActorMcpServers, ListActorProjects, ListActors, ListAgentKnowledgeBases, ListAgentSkillTree,
    ListAgentSkillsSummary, ListAgentSubAgents, ListAgentTools, ListAgents, ListAiProviderProfiles,
    ListComposioToolkitAuthConfigs, ListComposioToolkits, ListComposioTools, ListInternalTools,
    ListKnowledgeBaseDocuments, ListKnowledgeBases, ListMcpServers, ListProjectTaskBoardItemAssignments,
    ListProjectTaskBoardItemComments, ListProjectTaskBoardItemFilesystem, ListProjectTaskBoardItems,
    ListProjectThreads, ListThreadAssignments, ListThreadFilesystem, ListThreadMessages, ListTools,
    LookupActor, McpServerConfig, ReadAgentSkillFile, RunAgentThread, SearchActorProjectThreads,
    SearchActorProjects, SetAgentRoleAgent, SetAgentToolApprovalAction, ThreadRun, UnarchiveActorProject,
    UnarchiveAgentThread, UnarchiveProjectTaskBoardItem, UpdateActorProject, UpdateAgent, UpdateAgentThread,
    UpdateAiProviderProfile, UpdateAiSettings, UpdateComposioConfig, UpdateKnowledgeBase, UpdateMcpServer,
    UpdateProjectTaskBoardItem, UpdateProjectTaskBoardItemWithAttachments, UpdateTool,
    UploadKnowledgeBaseDocument,
};
use wacht_backend::{
    ActorId, ActorProjectId, AgentId, Api, ApiError, BoardItemId, DocumentId, File, KnowledgeBaseId,
    McpServerId, MessageId, ProviderProfileId, Secret, ThreadId, ToolId,
};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListActorMcpServers" => {
            let operation = ListActorMcpServers::new(given.value::<ActorId>("actor_id")?);
            sent(api, operation).await
        }
        "ConnectActorMcpServer" => {
            let operation = ConnectActorMcpServer::new(
                given.path::<McpServerId>(0)?,
                given.value::<ActorId>("actor_id")?,
            );
            sent(api, operation).await
        }
        "DisconnectActorMcpServer" => {
            let operation = DisconnectActorMcpServer::new(
                given.path::<McpServerId>(0)?,
                given.value::<ActorId>("actor_id")?,
            );
            sent(api, operation).await
        }
        "SearchActorProjectThreads" => {
            let mut operation = SearchActorProjectThreads::new(given.value::<ActorId>("actor_id")?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("cursor", &mut operation.cursor)?;
            given.set("q", &mut operation.q)?;
            sent(api, operation).await
        }
        "GetAgentThread" => {
            let operation = GetAgentThread::new(given.path::<ThreadId>(0)?);
            sent(api, operation).await
        }
        "ArchiveAgentThread" => {
            let operation = ArchiveAgentThread::new(given.path::<ThreadId>(0)?);
            sent(api, operation).await
        }
        "ListThreadAssignments" => {
            let operation = ListThreadAssignments::new(given.path::<ThreadId>(0)?);
            sent(api, operation).await
        }
        "ListThreadFilesystem" => {
            let mut operation = ListThreadFilesystem::new(given.path::<ThreadId>(0)?);
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "GetThreadFilesystemFile" => {
            let mut operation = GetThreadFilesystemFile::new(given.path::<ThreadId>(0)?);
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "ListThreadMessages" => {
            let mut operation = ListThreadMessages::new(given.path::<ThreadId>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("before_id", &mut operation.before_id)?;
            given.set("after_id", &mut operation.after_id)?;
            given.set("board_item_id", &mut operation.board_item_id)?;
            sent(api, operation).await
        }
        "RunAgentThread" => {
            let mut operation =
                RunAgentThread::new(given.path::<ThreadId>(0)?, given.value::<ThreadRun>("execution_type")?);
            given.set("agent_id", &mut operation.agent_id)?;
            sent(api, operation).await
        }
        "GetLatestThreadTaskGraph" => {
            let operation = GetLatestThreadTaskGraph::new(given.path::<ThreadId>(0)?);
            sent(api, operation).await
        }
        "UnarchiveAgentThread" => {
            let operation = UnarchiveAgentThread::new(given.path::<ThreadId>(0)?);
            sent(api, operation).await
        }
        "UpdateAgentThread" => {
            let mut operation = UpdateAgentThread::new(given.path::<ThreadId>(0)?);
            given.set("title", &mut operation.title)?;
            given.set("agent_id", &mut operation.agent_id)?;
            given.set("system_instructions", &mut operation.system_instructions)?;
            sent(api, operation).await
        }
        "ListActorProjects" => {
            let mut operation = ListActorProjects::new(given.value::<ActorId>("actor_id")?);
            given.set("include_archived", &mut operation.include_archived)?;
            sent(api, operation).await
        }
        "CreateActorProject" => {
            let mut operation =
                CreateActorProject::new(given.value::<ActorId>("actor_id")?, given.value::<String>("name")?);
            given.set("agent_id", &mut operation.agent_id)?;
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("metadata", &mut operation.metadata)?;
            sent(api, operation).await
        }
        "SearchActorProjects" => {
            let mut operation = SearchActorProjects::new(given.value::<ActorId>("actor_id")?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("cursor", &mut operation.cursor)?;
            given.set("q", &mut operation.q)?;
            sent(api, operation).await
        }
        "GetActorProject" => {
            let operation = GetActorProject::new(given.path::<ActorProjectId>(0)?);
            sent(api, operation).await
        }
        "ArchiveActorProject" => {
            let operation = ArchiveActorProject::new(given.path::<ActorProjectId>(0)?);
            sent(api, operation).await
        }
        "GetProjectTaskBoard" => {
            let operation = GetProjectTaskBoard::new(given.path::<ActorProjectId>(0)?);
            sent(api, operation).await
        }
        "ListProjectTaskBoardItems" => {
            let operation = ListProjectTaskBoardItems::new(given.path::<ActorProjectId>(0)?);
            sent(api, operation).await
        }
        "CreateProjectTaskBoardItem" => {
            let mut operation = CreateProjectTaskBoardItem::new(
                given.path::<ActorProjectId>(0)?,
                given.value::<String>("title")?,
            );
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("schedule_kind", &mut operation.schedule_kind)?;
            given.set("next_run_at", &mut operation.next_run_at)?;
            given.set("interval_seconds", &mut operation.interval_seconds)?;
            given.set("mounts", &mut operation.mounts)?;
            sent(api, operation).await
        }
        "CreateProjectTaskBoardItemWithAttachments" => {
            let mut operation = CreateProjectTaskBoardItemWithAttachments::new(
                given.path::<ActorProjectId>(0)?,
                given.value::<String>("title")?,
            );
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("schedule_kind", &mut operation.schedule_kind)?;
            given.set("next_run_at", &mut operation.next_run_at)?;
            given.set("interval_seconds", &mut operation.interval_seconds)?;
            given.set("mounts", &mut operation.mounts)?;
            given.set_file("attachments", &mut operation.attachments)?;
            sent(api, operation).await
        }
        "DelegateProjectTask" => {
            let mut operation = DelegateProjectTask::new(
                given.path::<ActorProjectId>(0)?,
                given.value::<ThreadId>("target_lane_thread_id")?,
                given.value::<String>("title")?,
            );
            given.set("description", &mut operation.description)?;
            given.set("capability_tags", &mut operation.capability_tags)?;
            sent(api, operation).await
        }
        "GetProjectTaskBoardItem" => {
            let operation =
                GetProjectTaskBoardItem::new(given.path::<ActorProjectId>(0)?, given.path::<BoardItemId>(1)?);
            sent(api, operation).await
        }
        "AnswerProjectTaskBoardItemQuestion" => {
            let mut operation = AnswerProjectTaskBoardItemQuestion::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("answers", &mut operation.answers)?;
            given.set("freeform_text", &mut operation.freeform_text)?;
            sent(api, operation).await
        }
        "ApproveProjectTaskBoardItemTool" => {
            let operation = ApproveProjectTaskBoardItemTool::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
                given.value::<MessageId>("request_message_id")?,
                given.value::<Vec<ApprovalSubmissionItem>>("approvals")?,
            );
            sent(api, operation).await
        }
        "ArchiveProjectTaskBoardItem" => {
            let operation = ArchiveProjectTaskBoardItem::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            sent(api, operation).await
        }
        "ListProjectTaskBoardItemAssignments" => {
            let operation = ListProjectTaskBoardItemAssignments::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            sent(api, operation).await
        }
        "CancelProjectTaskBoardItem" => {
            let operation = CancelProjectTaskBoardItem::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            sent(api, operation).await
        }
        "ListProjectTaskBoardItemComments" => {
            let operation = ListProjectTaskBoardItemComments::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            sent(api, operation).await
        }
        "CreateProjectTaskBoardItemComment" => {
            let operation = CreateProjectTaskBoardItemComment::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
                given.value::<ActorId>("actor_id")?,
                given.value::<String>("body")?,
            );
            sent(api, operation).await
        }
        "CreateProjectTaskBoardItemCommentWithAttachments" => {
            let mut operation = CreateProjectTaskBoardItemCommentWithAttachments::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
                given.value::<ActorId>("actor_id")?,
                given.value::<String>("body")?,
            );
            given.set_file("attachments", &mut operation.attachments)?;
            sent(api, operation).await
        }
        "ListProjectTaskBoardItemFilesystem" => {
            let mut operation = ListProjectTaskBoardItemFilesystem::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "DownloadProjectTaskBoardItemFilesystemFile" => {
            let mut operation = DownloadProjectTaskBoardItemFilesystemFile::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "GetProjectTaskBoardItemFilesystemFile" => {
            let mut operation = GetProjectTaskBoardItemFilesystemFile::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "UnarchiveProjectTaskBoardItem" => {
            let operation = UnarchiveProjectTaskBoardItem::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            sent(api, operation).await
        }
        "UpdateProjectTaskBoardItem" => {
            let mut operation = UpdateProjectTaskBoardItem::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("title", &mut operation.title)?;
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("schedule_kind", &mut operation.schedule_kind)?;
            given.set("next_run_at", &mut operation.next_run_at)?;
            given.set("interval_seconds", &mut operation.interval_seconds)?;
            given.set("clear_schedule", &mut operation.clear_schedule)?;
            given.set("mounts", &mut operation.mounts)?;
            sent(api, operation).await
        }
        "UpdateProjectTaskBoardItemWithAttachments" => {
            let mut operation = UpdateProjectTaskBoardItemWithAttachments::new(
                given.path::<ActorProjectId>(0)?,
                given.path::<BoardItemId>(1)?,
            );
            given.set("title", &mut operation.title)?;
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("schedule_kind", &mut operation.schedule_kind)?;
            given.set("next_run_at", &mut operation.next_run_at)?;
            given.set("interval_seconds", &mut operation.interval_seconds)?;
            given.set("clear_schedule", &mut operation.clear_schedule)?;
            given.set("mounts", &mut operation.mounts)?;
            given.set_file("attachments", &mut operation.attachments)?;
            sent(api, operation).await
        }
        "ListProjectThreads" => {
            let mut operation = ListProjectThreads::new(given.path::<ActorProjectId>(0)?);
            given.set("include_archived", &mut operation.include_archived)?;
            sent(api, operation).await
        }
        "CreateAgentThread" => {
            let mut operation =
                CreateAgentThread::new(given.path::<ActorProjectId>(0)?, given.value::<String>("title")?);
            given.set("agent_id", &mut operation.agent_id)?;
            given.set("system_instructions", &mut operation.system_instructions)?;
            given.set("thread_purpose", &mut operation.thread_purpose)?;
            given.set("responsibility", &mut operation.responsibility)?;
            given.set("reusable", &mut operation.reusable)?;
            given.set("accepts_assignments", &mut operation.accepts_assignments)?;
            given.set("capability_tags", &mut operation.capability_tags)?;
            given.set("metadata", &mut operation.metadata)?;
            sent(api, operation).await
        }
        "UnarchiveActorProject" => {
            let operation = UnarchiveActorProject::new(given.path::<ActorProjectId>(0)?);
            sent(api, operation).await
        }
        "UpdateActorProject" => {
            let mut operation = UpdateActorProject::new(given.path::<ActorProjectId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            sent(api, operation).await
        }
        "ListActors" => {
            let mut operation = ListActors::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("include_archived", &mut operation.include_archived)?;
            sent(api, operation).await
        }
        "CreateActor" => {
            let mut operation = CreateActor::new(
                given.value::<String>("subject_type")?,
                given.value::<String>("external_key")?,
            );
            given.set("display_name", &mut operation.display_name)?;
            given.set("metadata", &mut operation.metadata)?;
            sent(api, operation).await
        }
        "LookupActor" => {
            let operation = LookupActor::new(
                given.value::<String>("subject_type")?,
                given.value::<String>("external_key")?,
            );
            sent(api, operation).await
        }
        "ListAgents" => {
            let mut operation = ListAgents::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            sent(api, operation).await
        }
        "CreateAgent" => {
            let mut operation = CreateAgent::new(given.value::<String>("name")?);
            given.set("description", &mut operation.description)?;
            given.set("tool_ids", &mut operation.tool_ids)?;
            given.set("knowledge_base_ids", &mut operation.knowledge_base_ids)?;
            given.set("sub_agents", &mut operation.sub_agents)?;
            given.set("strong_model", &mut operation.strong_model)?;
            given.set("weak_model", &mut operation.weak_model)?;
            given.set("hooks", &mut operation.hooks)?;
            given.set("limits", &mut operation.limits)?;
            given.set("require_approval_mcp", &mut operation.require_approval_mcp)?;
            given.set("require_approval_virtual", &mut operation.require_approval_virtual)?;
            given.set("tool_approval_rules", &mut operation.tool_approval_rules)?;
            given.set("disabled_internal_tools", &mut operation.disabled_internal_tools)?;
            sent(api, operation).await
        }
        "GetAgent" => {
            let operation = GetAgent::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "UpdateAgent" => {
            let mut operation = UpdateAgent::new(given.path::<AgentId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("status", &mut operation.status)?;
            given.set("tool_ids", &mut operation.tool_ids)?;
            given.set("knowledge_base_ids", &mut operation.knowledge_base_ids)?;
            given.set("strong_model", &mut operation.strong_model)?;
            given.set("clear_strong_model", &mut operation.clear_strong_model)?;
            given.set("weak_model", &mut operation.weak_model)?;
            given.set("clear_weak_model", &mut operation.clear_weak_model)?;
            given.set("hooks", &mut operation.hooks)?;
            given.set("limits", &mut operation.limits)?;
            given.set("require_approval_mcp", &mut operation.require_approval_mcp)?;
            given.set("require_approval_virtual", &mut operation.require_approval_virtual)?;
            given.set("tool_approval_rules", &mut operation.tool_approval_rules)?;
            given.set("disabled_internal_tools", &mut operation.disabled_internal_tools)?;
            sent(api, operation).await
        }
        "DeleteAgent" => {
            let operation = DeleteAgent::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "GetAgentDetails" => {
            let operation = GetAgentDetails::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "ListAgentKnowledgeBases" => {
            let operation = ListAgentKnowledgeBases::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "AttachAgentKnowledgeBase" => {
            let operation =
                AttachAgentKnowledgeBase::new(given.path::<AgentId>(0)?, given.path::<KnowledgeBaseId>(1)?);
            sent(api, operation).await
        }
        "DetachAgentKnowledgeBase" => {
            let operation =
                DetachAgentKnowledgeBase::new(given.path::<AgentId>(0)?, given.path::<KnowledgeBaseId>(1)?);
            sent(api, operation).await
        }
        "SetAgentRoleAgent" => {
            let operation = SetAgentRoleAgent::new(given.path::<AgentId>(0)?, given.value::<String>("role")?);
            sent(api, operation).await
        }
        "ImportAgentSkillBundle" => {
            let mut operation =
                ImportAgentSkillBundle::new(given.path::<AgentId>(0)?, given.file::<File>("file")?);
            given.set("replace", &mut operation.replace)?;
            sent(api, operation).await
        }
        "ReadAgentSkillFile" => {
            let mut operation =
                ReadAgentSkillFile::new(given.path::<AgentId>(0)?, given.value::<String>("scope")?);
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "ListAgentSkillsSummary" => {
            let operation = ListAgentSkillsSummary::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "ListAgentSkillTree" => {
            let mut operation =
                ListAgentSkillTree::new(given.path::<AgentId>(0)?, given.value::<String>("scope")?);
            given.set("path", &mut operation.path)?;
            sent(api, operation).await
        }
        "DeleteAgentSkill" => {
            let operation = DeleteAgentSkill::new(given.path::<AgentId>(0)?, given.path::<String>(1)?);
            sent(api, operation).await
        }
        "ListAgentSubAgents" => {
            let operation = ListAgentSubAgents::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "AttachAgentSubAgent" => {
            let operation = AttachAgentSubAgent::new(given.path::<AgentId>(0)?, given.path::<AgentId>(1)?);
            sent(api, operation).await
        }
        "DetachAgentSubAgent" => {
            let operation = DetachAgentSubAgent::new(given.path::<AgentId>(0)?, given.path::<AgentId>(1)?);
            sent(api, operation).await
        }
        "ListAgentTools" => {
            let operation = ListAgentTools::new(given.path::<AgentId>(0)?);
            sent(api, operation).await
        }
        "AttachAgentTool" => {
            let operation = AttachAgentTool::new(given.path::<AgentId>(0)?, given.path::<ToolId>(1)?);
            sent(api, operation).await
        }
        "SetAgentToolApprovalAction" => {
            let operation = SetAgentToolApprovalAction::new(
                given.path::<AgentId>(0)?,
                given.path::<ToolId>(1)?,
                given.value::<ApprovalAction>("approval_action")?,
            );
            sent(api, operation).await
        }
        "DetachAgentTool" => {
            let operation = DetachAgentTool::new(given.path::<AgentId>(0)?, given.path::<ToolId>(1)?);
            sent(api, operation).await
        }
        "EnableComposioApp" => {
            let mut operation = EnableComposioApp::new(
                given.value::<String>("slug")?,
                given.value::<ComposioEnableAppAuth>("auth")?,
            );
            given.set("display_name", &mut operation.display_name)?;
            given.set("logo_url", &mut operation.logo_url)?;
            sent(api, operation).await
        }
        "DisableComposioApp" => {
            let operation = DisableComposioApp::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetComposioConfig" => {
            let operation = GetComposioConfig::default();
            sent(api, operation).await
        }
        "UpdateComposioConfig" => {
            let mut operation = UpdateComposioConfig::default();
            given.set("enabled", &mut operation.enabled)?;
            given.set("use_platform_key", &mut operation.use_platform_key)?;
            given.set_change("api_key", &mut operation.api_key)?;
            given.set("enabled_apps", &mut operation.enabled_apps)?;
            sent(api, operation).await
        }
        "ListComposioToolkits" => {
            let mut operation = ListComposioToolkits::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("cursor", &mut operation.cursor)?;
            given.set("search", &mut operation.search)?;
            given.set("category", &mut operation.category)?;
            sent(api, operation).await
        }
        "ListComposioToolkitAuthConfigs" => {
            let operation = ListComposioToolkitAuthConfigs::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetComposioToolkitAuthDetails" => {
            let operation = GetComposioToolkitAuthDetails::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "ListComposioTools" => {
            let mut operation = ListComposioTools::default();
            given.set("toolkits", &mut operation.toolkits)?;
            sent(api, operation).await
        }
        "ListInternalTools" => {
            let operation = ListInternalTools::default();
            sent(api, operation).await
        }
        "ListKnowledgeBases" => {
            let mut operation = ListKnowledgeBases::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            sent(api, operation).await
        }
        "CreateKnowledgeBase" => {
            let mut operation = CreateKnowledgeBase::new(given.value::<String>("name")?);
            given.set("description", &mut operation.description)?;
            given.set("configuration", &mut operation.configuration)?;
            sent(api, operation).await
        }
        "GetKnowledgeBase" => {
            let operation = GetKnowledgeBase::new(given.path::<KnowledgeBaseId>(0)?);
            sent(api, operation).await
        }
        "UpdateKnowledgeBase" => {
            let mut operation = UpdateKnowledgeBase::new(given.path::<KnowledgeBaseId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("configuration", &mut operation.configuration)?;
            sent(api, operation).await
        }
        "DeleteKnowledgeBase" => {
            let operation = DeleteKnowledgeBase::new(given.path::<KnowledgeBaseId>(0)?);
            sent(api, operation).await
        }
        "ListKnowledgeBaseDocuments" => {
            let mut operation = ListKnowledgeBaseDocuments::new(given.path::<KnowledgeBaseId>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            sent(api, operation).await
        }
        "UploadKnowledgeBaseDocument" => {
            let mut operation = UploadKnowledgeBaseDocument::new(
                given.path::<KnowledgeBaseId>(0)?,
                given.file::<File>("file")?,
            );
            given.set("title", &mut operation.title)?;
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "DeleteKnowledgeBaseDocument" => {
            let operation = DeleteKnowledgeBaseDocument::new(
                given.path::<KnowledgeBaseId>(0)?,
                given.path::<DocumentId>(1)?,
            );
            sent(api, operation).await
        }
        "ListMcpServers" => {
            let mut operation = ListMcpServers::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            sent(api, operation).await
        }
        "CreateMcpServer" => {
            let operation = CreateMcpServer::new(
                given.value::<String>("name")?,
                given.value::<McpServerConfig>("config")?,
            );
            sent(api, operation).await
        }
        "DiscoverMcpServerAuth" => {
            let operation = DiscoverMcpServerAuth::new(given.value::<String>("endpoint")?);
            sent(api, operation).await
        }
        "GetMcpServer" => {
            let operation = GetMcpServer::new(given.path::<McpServerId>(0)?);
            sent(api, operation).await
        }
        "UpdateMcpServer" => {
            let mut operation = UpdateMcpServer::new(given.path::<McpServerId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("config", &mut operation.config)?;
            sent(api, operation).await
        }
        "DeleteMcpServer" => {
            let operation = DeleteMcpServer::new(given.path::<McpServerId>(0)?);
            sent(api, operation).await
        }
        "GetAiSettings" => {
            let operation = GetAiSettings::default();
            sent(api, operation).await
        }
        "UpdateAiSettings" => {
            let mut operation = UpdateAiSettings::default();
            given.set("strong_llm_provider", &mut operation.strong_llm_provider)?;
            given.set("weak_llm_provider", &mut operation.weak_llm_provider)?;
            given.set("gemini_api_key", &mut operation.gemini_api_key)?;
            given.set("openrouter_api_key", &mut operation.openrouter_api_key)?;
            given.set("openrouter_require_parameters", &mut operation.openrouter_require_parameters)?;
            given.set("openai_api_key", &mut operation.openai_api_key)?;
            given.set("anthropic_api_key", &mut operation.anthropic_api_key)?;
            given.set("strong_model", &mut operation.strong_model)?;
            given.set("weak_model", &mut operation.weak_model)?;
            given.set("embedding_provider", &mut operation.embedding_provider)?;
            given.set("embedding_model", &mut operation.embedding_model)?;
            given.set("embedding_dimension", &mut operation.embedding_dimension)?;
            given.set("storage", &mut operation.storage)?;
            sent(api, operation).await
        }
        "ListAiProviderProfiles" => {
            let mut operation = ListAiProviderProfiles::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            sent(api, operation).await
        }
        "CreateAiProviderProfile" => {
            let mut operation = CreateAiProviderProfile::new(
                given.value::<DeploymentLlmProvider>("provider")?,
                given.value::<String>("name")?,
                given.value::<String>("slug")?,
                given.value::<Secret>("api_key")?,
            );
            given.set("base_url", &mut operation.base_url)?;
            given.set("organization", &mut operation.organization)?;
            given.set("project", &mut operation.project)?;
            given.set("default_model", &mut operation.default_model)?;
            given.set("enabled", &mut operation.enabled)?;
            given.set("disable_prompt_caching", &mut operation.disable_prompt_caching)?;
            given.set("disable_reasoning_effort", &mut operation.disable_reasoning_effort)?;
            given.set("supports_image", &mut operation.supports_image)?;
            sent(api, operation).await
        }
        "GetAiProviderProfile" => {
            let operation = GetAiProviderProfile::new(given.path::<ProviderProfileId>(0)?);
            sent(api, operation).await
        }
        "UpdateAiProviderProfile" => {
            let mut operation = UpdateAiProviderProfile::new(given.path::<ProviderProfileId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("slug", &mut operation.slug)?;
            given.set("api_key", &mut operation.api_key)?;
            given.set("base_url", &mut operation.base_url)?;
            given.set("organization", &mut operation.organization)?;
            given.set("project", &mut operation.project)?;
            given.set("default_model", &mut operation.default_model)?;
            given.set("enabled", &mut operation.enabled)?;
            given.set("disable_prompt_caching", &mut operation.disable_prompt_caching)?;
            given.set("disable_reasoning_effort", &mut operation.disable_reasoning_effort)?;
            given.set("supports_image", &mut operation.supports_image)?;
            sent(api, operation).await
        }
        "DeleteAiProviderProfile" => {
            let operation = DeleteAiProviderProfile::new(given.path::<ProviderProfileId>(0)?);
            sent(api, operation).await
        }
        "AnswerThreadQuestion" => {
            let mut operation = AnswerThreadQuestion::new(given.path::<ThreadId>(0)?);
            given.set("answers", &mut operation.answers)?;
            given.set("freeform_text", &mut operation.freeform_text)?;
            sent(api, operation).await
        }
        "ListTools" => {
            let mut operation = ListTools::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            sent(api, operation).await
        }
        "CreateTool" => {
            let mut operation = CreateTool::new(
                given.value::<String>("name")?,
                given.value::<String>("tool_type")?,
                given.value::<AiToolConfiguration>("configuration")?,
            );
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "GetTool" => {
            let operation = GetTool::new(given.path::<ToolId>(0)?);
            sent(api, operation).await
        }
        "UpdateTool" => {
            let mut operation = UpdateTool::new(given.path::<ToolId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("tool_type", &mut operation.tool_type)?;
            given.set("configuration", &mut operation.configuration)?;
            sent(api, operation).await
        }
        "DeleteTool" => {
            let operation = DeleteTool::new(given.path::<ToolId>(0)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
