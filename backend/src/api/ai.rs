// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Agents, their tools, knowledge and work.

use super::ids::{
    ActorId, ActorProjectId, AgentId, AssignmentId, BoardId, BoardItemId, CommentId, DeploymentId,
    DocumentId, ExecutionRunId, JwtTemplateId, KnowledgeBaseId, McpServerId, MessageId, ProviderProfileId,
    ScheduleId, StateVersionId, TaskGraphId, ThreadId, ToolId,
};
use super::options::options;
use super::record::record;
use super::values::values;
use super::{Api, DateTime, Empty};
use crate::client::{
    ApiError, Call, Change, CursorPage, Download, File, Json, Maybe, Multipart, Nothing, Operation,
    OperationRequest, Page, PageSize, Paged,
};
use crate::secret::Secret;
use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Agents, their tools, knowledge and work.
#[derive(Debug, Clone)]
pub struct AiApi(Api);

impl Api {
    /// Agents, their tools, knowledge and work.
    pub fn ai(&self) -> AiApi {
        AiApi(self.clone())
    }
}

impl AiApi {
    /// Lists the actor MCP servers.
    pub fn list_actor_mcp_servers(&self, actor_id: &ActorId) -> Call<ListActorMcpServers> {
        self.0.call(ListActorMcpServers::new(actor_id.clone()))
    }

    /// Connects the actor MCP server.
    pub fn connect_actor_mcp_server(
        &self,
        mcp_server_id: &McpServerId,
        actor_id: &ActorId,
    ) -> Call<ConnectActorMcpServer> {
        self.0.call(ConnectActorMcpServer::new(mcp_server_id.clone(), actor_id.clone()))
    }

    /// Disconnects the actor MCP server.
    pub fn disconnect_actor_mcp_server(
        &self,
        mcp_server_id: &McpServerId,
        actor_id: &ActorId,
    ) -> Call<DisconnectActorMcpServer> {
        self.0.call(DisconnectActorMcpServer::new(mcp_server_id.clone(), actor_id.clone()))
    }

    /// Looks for the actor project threads.
    pub fn search_actor_project_threads(&self, actor_id: &ActorId) -> Call<SearchActorProjectThreads> {
        self.0.call(SearchActorProjectThreads::new(actor_id.clone()))
    }

    /// Gets the agent thread.
    pub fn get_agent_thread(&self, thread_id: &ThreadId) -> Call<GetAgentThread> {
        self.0.call(GetAgentThread::new(thread_id.clone()))
    }

    /// Archives the agent thread.
    pub fn archive_agent_thread(&self, thread_id: &ThreadId) -> Call<ArchiveAgentThread> {
        self.0.call(ArchiveAgentThread::new(thread_id.clone()))
    }

    /// Lists the thread assignments.
    pub fn list_thread_assignments(&self, thread_id: &ThreadId) -> Call<ListThreadAssignments> {
        self.0.call(ListThreadAssignments::new(thread_id.clone()))
    }

    /// Lists the thread filesystem.
    pub fn list_thread_filesystem(&self, thread_id: &ThreadId) -> Call<ListThreadFilesystem> {
        self.0.call(ListThreadFilesystem::new(thread_id.clone()))
    }

    /// Downloads a file of a thread.
    pub fn get_thread_filesystem_file(&self, thread_id: &ThreadId) -> Call<GetThreadFilesystemFile> {
        self.0.call(GetThreadFilesystemFile::new(thread_id.clone()))
    }

    /// Lists the thread messages.
    pub fn list_thread_messages(&self, thread_id: &ThreadId) -> Call<ListThreadMessages> {
        self.0.call(ListThreadMessages::new(thread_id.clone()))
    }

    /// Runs a thread with a message, an approval or a cancellation.
    pub fn run_agent_thread(
        &self,
        thread_id: &ThreadId,
        execution_type: impl Into<ThreadRun>,
    ) -> Call<RunAgentThread> {
        self.0.call(RunAgentThread::new(thread_id.clone(), execution_type))
    }

    /// The latest task graph of a thread, where it has one.
    pub fn get_latest_thread_task_graph(&self, thread_id: &ThreadId) -> Call<GetLatestThreadTaskGraph> {
        self.0.call(GetLatestThreadTaskGraph::new(thread_id.clone()))
    }

    /// Takes out of the archive the agent thread.
    pub fn unarchive_agent_thread(&self, thread_id: &ThreadId) -> Call<UnarchiveAgentThread> {
        self.0.call(UnarchiveAgentThread::new(thread_id.clone()))
    }

    /// Changes the agent thread.
    pub fn update_agent_thread(&self, thread_id: &ThreadId) -> Call<UpdateAgentThread> {
        self.0.call(UpdateAgentThread::new(thread_id.clone()))
    }

    /// Lists the actor projects.
    pub fn list_actor_projects(&self, actor_id: &ActorId) -> Call<ListActorProjects> {
        self.0.call(ListActorProjects::new(actor_id.clone()))
    }

    /// Creates an actor project.
    pub fn create_actor_project(
        &self,
        actor_id: &ActorId,
        name: impl Into<String>,
    ) -> Call<CreateActorProject> {
        self.0.call(CreateActorProject::new(actor_id.clone(), name))
    }

    /// Looks for the actor projects.
    pub fn search_actor_projects(&self, actor_id: &ActorId) -> Call<SearchActorProjects> {
        self.0.call(SearchActorProjects::new(actor_id.clone()))
    }

    /// Gets the actor project.
    pub fn get_actor_project(&self, project_id: &ActorProjectId) -> Call<GetActorProject> {
        self.0.call(GetActorProject::new(project_id.clone()))
    }

    /// Archives the actor project.
    pub fn archive_actor_project(&self, project_id: &ActorProjectId) -> Call<ArchiveActorProject> {
        self.0.call(ArchiveActorProject::new(project_id.clone()))
    }

    /// Gets the project task board.
    pub fn get_project_task_board(&self, project_id: &ActorProjectId) -> Call<GetProjectTaskBoard> {
        self.0.call(GetProjectTaskBoard::new(project_id.clone()))
    }

    /// Lists the project task board items.
    pub fn list_project_task_board_items(
        &self,
        project_id: &ActorProjectId,
    ) -> Call<ListProjectTaskBoardItems> {
        self.0.call(ListProjectTaskBoardItems::new(project_id.clone()))
    }

    /// Creates a project task board item.
    pub fn create_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        title: impl Into<String>,
    ) -> Call<CreateProjectTaskBoardItem> {
        self.0.call(CreateProjectTaskBoardItem::new(project_id.clone(), title))
    }

    /// Creates a project task board item with attachments.
    pub fn create_project_task_board_item_with_attachments(
        &self,
        project_id: &ActorProjectId,
        title: impl Into<String>,
    ) -> Call<CreateProjectTaskBoardItemWithAttachments> {
        self.0.call(CreateProjectTaskBoardItemWithAttachments::new(project_id.clone(), title))
    }

    /// Delegates a task to a thread.
    pub fn delegate_project_task(
        &self,
        project_id: &ActorProjectId,
        target_lane_thread_id: &ThreadId,
        title: impl Into<String>,
    ) -> Call<DelegateProjectTask> {
        self.0.call(DelegateProjectTask::new(project_id.clone(), target_lane_thread_id.clone(), title))
    }

    /// Gets the project task board item.
    pub fn get_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<GetProjectTaskBoardItem> {
        self.0.call(GetProjectTaskBoardItem::new(project_id.clone(), item_id.clone()))
    }

    /// Answers the project task board item question.
    pub fn answer_project_task_board_item_question(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<AnswerProjectTaskBoardItemQuestion> {
        self.0.call(AnswerProjectTaskBoardItemQuestion::new(project_id.clone(), item_id.clone()))
    }

    /// Approves the project task board item tool.
    pub fn approve_project_task_board_item_tool(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
        request_message_id: &MessageId,
        approvals: impl Into<Vec<ApprovalSubmissionItem>>,
    ) -> Call<ApproveProjectTaskBoardItemTool> {
        self.0.call(ApproveProjectTaskBoardItemTool::new(
            project_id.clone(),
            item_id.clone(),
            request_message_id.clone(),
            approvals,
        ))
    }

    /// Archives the project task board item.
    pub fn archive_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<ArchiveProjectTaskBoardItem> {
        self.0.call(ArchiveProjectTaskBoardItem::new(project_id.clone(), item_id.clone()))
    }

    /// Lists the project task board item assignments.
    pub fn list_project_task_board_item_assignments(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<ListProjectTaskBoardItemAssignments> {
        self.0.call(ListProjectTaskBoardItemAssignments::new(project_id.clone(), item_id.clone()))
    }

    /// Cancels the project task board item.
    pub fn cancel_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<CancelProjectTaskBoardItem> {
        self.0.call(CancelProjectTaskBoardItem::new(project_id.clone(), item_id.clone()))
    }

    /// Lists the project task board item comments.
    pub fn list_project_task_board_item_comments(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<ListProjectTaskBoardItemComments> {
        self.0.call(ListProjectTaskBoardItemComments::new(project_id.clone(), item_id.clone()))
    }

    /// Creates a project task board item comment.
    pub fn create_project_task_board_item_comment(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
        actor_id: &ActorId,
        body: impl Into<String>,
    ) -> Call<CreateProjectTaskBoardItemComment> {
        self.0.call(CreateProjectTaskBoardItemComment::new(
            project_id.clone(),
            item_id.clone(),
            actor_id.clone(),
            body,
        ))
    }

    /// Creates a project task board item comment with attachments.
    pub fn create_project_task_board_item_comment_with_attachments(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
        actor_id: &ActorId,
        body: impl Into<String>,
    ) -> Call<CreateProjectTaskBoardItemCommentWithAttachments> {
        self.0.call(CreateProjectTaskBoardItemCommentWithAttachments::new(
            project_id.clone(),
            item_id.clone(),
            actor_id.clone(),
            body,
        ))
    }

    /// Lists the project task board item filesystem.
    pub fn list_project_task_board_item_filesystem(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<ListProjectTaskBoardItemFilesystem> {
        self.0.call(ListProjectTaskBoardItemFilesystem::new(project_id.clone(), item_id.clone()))
    }

    /// Downloads a file of a board item.
    pub fn download_project_task_board_item_filesystem_file(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<DownloadProjectTaskBoardItemFilesystemFile> {
        self.0.call(DownloadProjectTaskBoardItemFilesystemFile::new(project_id.clone(), item_id.clone()))
    }

    /// Reads a file of a board item.
    pub fn get_project_task_board_item_filesystem_file(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<GetProjectTaskBoardItemFilesystemFile> {
        self.0.call(GetProjectTaskBoardItemFilesystemFile::new(project_id.clone(), item_id.clone()))
    }

    /// Takes out of the archive the project task board item.
    pub fn unarchive_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<UnarchiveProjectTaskBoardItem> {
        self.0.call(UnarchiveProjectTaskBoardItem::new(project_id.clone(), item_id.clone()))
    }

    /// Changes the project task board item.
    pub fn update_project_task_board_item(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<UpdateProjectTaskBoardItem> {
        self.0.call(UpdateProjectTaskBoardItem::new(project_id.clone(), item_id.clone()))
    }

    /// Changes the project task board item with attachments.
    pub fn update_project_task_board_item_with_attachments(
        &self,
        project_id: &ActorProjectId,
        item_id: &BoardItemId,
    ) -> Call<UpdateProjectTaskBoardItemWithAttachments> {
        self.0.call(UpdateProjectTaskBoardItemWithAttachments::new(project_id.clone(), item_id.clone()))
    }

    /// Lists the project threads.
    pub fn list_project_threads(&self, project_id: &ActorProjectId) -> Call<ListProjectThreads> {
        self.0.call(ListProjectThreads::new(project_id.clone()))
    }

    /// Creates an agent thread.
    pub fn create_agent_thread(
        &self,
        project_id: &ActorProjectId,
        title: impl Into<String>,
    ) -> Call<CreateAgentThread> {
        self.0.call(CreateAgentThread::new(project_id.clone(), title))
    }

    /// Takes out of the archive the actor project.
    pub fn unarchive_actor_project(&self, project_id: &ActorProjectId) -> Call<UnarchiveActorProject> {
        self.0.call(UnarchiveActorProject::new(project_id.clone()))
    }

    /// Changes the actor project.
    pub fn update_actor_project(&self, project_id: &ActorProjectId) -> Call<UpdateActorProject> {
        self.0.call(UpdateActorProject::new(project_id.clone()))
    }

    /// Lists the actors.
    pub fn list_actors(&self) -> Call<ListActors> {
        self.0.call(ListActors::default())
    }

    /// Creates an actor.
    pub fn create_actor(
        &self,
        subject_type: impl Into<String>,
        external_key: impl Into<String>,
    ) -> Call<CreateActor> {
        self.0.call(CreateActor::new(subject_type, external_key))
    }

    /// Looks up an actor by its kind and its key outside.
    pub fn lookup_actor(
        &self,
        subject_type: impl Into<String>,
        external_key: impl Into<String>,
    ) -> Call<LookupActor> {
        self.0.call(LookupActor::new(subject_type, external_key))
    }

    /// Lists the agents.
    pub fn list_agents(&self) -> Call<ListAgents> {
        self.0.call(ListAgents::default())
    }

    /// Creates an agent.
    pub fn create_agent(&self, name: impl Into<String>) -> Call<CreateAgent> {
        self.0.call(CreateAgent::new(name))
    }

    /// Gets the agent.
    pub fn get_agent(&self, agent_id: &AgentId) -> Call<GetAgent> {
        self.0.call(GetAgent::new(agent_id.clone()))
    }

    /// Changes the agent.
    pub fn update_agent(&self, agent_id: &AgentId) -> Call<UpdateAgent> {
        self.0.call(UpdateAgent::new(agent_id.clone()))
    }

    /// Deletes the agent.
    pub fn delete_agent(&self, agent_id: &AgentId) -> Call<DeleteAgent> {
        self.0.call(DeleteAgent::new(agent_id.clone()))
    }

    /// Gets the agent details.
    pub fn get_agent_details(&self, agent_id: &AgentId) -> Call<GetAgentDetails> {
        self.0.call(GetAgentDetails::new(agent_id.clone()))
    }

    /// Lists the agent knowledge bases.
    pub fn list_agent_knowledge_bases(&self, agent_id: &AgentId) -> Call<ListAgentKnowledgeBases> {
        self.0.call(ListAgentKnowledgeBases::new(agent_id.clone()))
    }

    /// Attaches the agent knowledge base.
    pub fn attach_agent_knowledge_base(
        &self,
        agent_id: &AgentId,
        kb_id: &KnowledgeBaseId,
    ) -> Call<AttachAgentKnowledgeBase> {
        self.0.call(AttachAgentKnowledgeBase::new(agent_id.clone(), kb_id.clone()))
    }

    /// Detaches the agent knowledge base.
    pub fn detach_agent_knowledge_base(
        &self,
        agent_id: &AgentId,
        kb_id: &KnowledgeBaseId,
    ) -> Call<DetachAgentKnowledgeBase> {
        self.0.call(DetachAgentKnowledgeBase::new(agent_id.clone(), kb_id.clone()))
    }

    /// Sets the agent that plays a role for an agent.
    pub fn set_agent_role_agent(
        &self,
        agent_id: &AgentId,
        role: impl Into<String>,
    ) -> Call<SetAgentRoleAgent> {
        self.0.call(SetAgentRoleAgent::new(agent_id.clone(), role))
    }

    /// Imports an agent skill bundle.
    pub fn import_agent_skill_bundle(
        &self,
        agent_id: &AgentId,
        file: impl Into<File>,
    ) -> Call<ImportAgentSkillBundle> {
        self.0.call(ImportAgentSkillBundle::new(agent_id.clone(), file))
    }

    /// Reads the agent skill file.
    pub fn read_agent_skill_file(
        &self,
        agent_id: &AgentId,
        scope: impl Into<String>,
    ) -> Call<ReadAgentSkillFile> {
        self.0.call(ReadAgentSkillFile::new(agent_id.clone(), scope))
    }

    /// Lists the agent skills summary.
    pub fn list_agent_skills_summary(&self, agent_id: &AgentId) -> Call<ListAgentSkillsSummary> {
        self.0.call(ListAgentSkillsSummary::new(agent_id.clone()))
    }

    /// Lists the agent skill tree.
    pub fn list_agent_skill_tree(
        &self,
        agent_id: &AgentId,
        scope: impl Into<String>,
    ) -> Call<ListAgentSkillTree> {
        self.0.call(ListAgentSkillTree::new(agent_id.clone(), scope))
    }

    /// Deletes the agent skill.
    pub fn delete_agent_skill(
        &self,
        agent_id: &AgentId,
        skill_slug: impl Into<String>,
    ) -> Call<DeleteAgentSkill> {
        self.0.call(DeleteAgentSkill::new(agent_id.clone(), skill_slug))
    }

    /// Lists the agent sub agents.
    pub fn list_agent_sub_agents(&self, agent_id: &AgentId) -> Call<ListAgentSubAgents> {
        self.0.call(ListAgentSubAgents::new(agent_id.clone()))
    }

    /// Attaches the agent sub agent.
    pub fn attach_agent_sub_agent(
        &self,
        agent_id: &AgentId,
        sub_agent_id: &AgentId,
    ) -> Call<AttachAgentSubAgent> {
        self.0.call(AttachAgentSubAgent::new(agent_id.clone(), sub_agent_id.clone()))
    }

    /// Detaches the agent sub agent.
    pub fn detach_agent_sub_agent(
        &self,
        agent_id: &AgentId,
        sub_agent_id: &AgentId,
    ) -> Call<DetachAgentSubAgent> {
        self.0.call(DetachAgentSubAgent::new(agent_id.clone(), sub_agent_id.clone()))
    }

    /// Lists the agent tools.
    pub fn list_agent_tools(&self, agent_id: &AgentId) -> Call<ListAgentTools> {
        self.0.call(ListAgentTools::new(agent_id.clone()))
    }

    /// Attaches the agent tool.
    pub fn attach_agent_tool(&self, agent_id: &AgentId, tool_id: &ToolId) -> Call<AttachAgentTool> {
        self.0.call(AttachAgentTool::new(agent_id.clone(), tool_id.clone()))
    }

    /// Sets the agent tool approval action.
    pub fn set_agent_tool_approval_action(
        &self,
        agent_id: &AgentId,
        tool_id: &ToolId,
        approval_action: impl Into<ApprovalAction>,
    ) -> Call<SetAgentToolApprovalAction> {
        self.0.call(SetAgentToolApprovalAction::new(agent_id.clone(), tool_id.clone(), approval_action))
    }

    /// Detaches the agent tool.
    pub fn detach_agent_tool(&self, agent_id: &AgentId, tool_id: &ToolId) -> Call<DetachAgentTool> {
        self.0.call(DetachAgentTool::new(agent_id.clone(), tool_id.clone()))
    }

    /// Switches on the Composio app.
    pub fn enable_composio_app(
        &self,
        slug: impl Into<String>,
        auth: impl Into<ComposioEnableAppAuth>,
    ) -> Call<EnableComposioApp> {
        self.0.call(EnableComposioApp::new(slug, auth))
    }

    /// Switches off the Composio app.
    pub fn disable_composio_app(&self, slug: impl Into<String>) -> Call<DisableComposioApp> {
        self.0.call(DisableComposioApp::new(slug))
    }

    /// Gets the Composio config.
    pub fn get_composio_config(&self) -> Call<GetComposioConfig> {
        self.0.call(GetComposioConfig::default())
    }

    /// Changes the Composio config.
    pub fn update_composio_config(&self) -> Call<UpdateComposioConfig> {
        self.0.call(UpdateComposioConfig::default())
    }

    /// Lists the Composio toolkits.
    pub fn list_composio_toolkits(&self) -> Call<ListComposioToolkits> {
        self.0.call(ListComposioToolkits::default())
    }

    /// Lists the Composio toolkit auth configs.
    pub fn list_composio_toolkit_auth_configs(
        &self,
        slug: impl Into<String>,
    ) -> Call<ListComposioToolkitAuthConfigs> {
        self.0.call(ListComposioToolkitAuthConfigs::new(slug))
    }

    /// Gets the Composio toolkit auth details.
    pub fn get_composio_toolkit_auth_details(
        &self,
        slug: impl Into<String>,
    ) -> Call<GetComposioToolkitAuthDetails> {
        self.0.call(GetComposioToolkitAuthDetails::new(slug))
    }

    /// Lists the Composio tools.
    pub fn list_composio_tools(&self) -> Call<ListComposioTools> {
        self.0.call(ListComposioTools::default())
    }

    /// Lists the internal tools.
    pub fn list_internal_tools(&self) -> Call<ListInternalTools> {
        self.0.call(ListInternalTools::default())
    }

    /// Lists the knowledge bases.
    pub fn list_knowledge_bases(&self) -> Call<ListKnowledgeBases> {
        self.0.call(ListKnowledgeBases::default())
    }

    /// Creates a knowledge base.
    pub fn create_knowledge_base(&self, name: impl Into<String>) -> Call<CreateKnowledgeBase> {
        self.0.call(CreateKnowledgeBase::new(name))
    }

    /// Gets the knowledge base.
    pub fn get_knowledge_base(&self, kb_id: &KnowledgeBaseId) -> Call<GetKnowledgeBase> {
        self.0.call(GetKnowledgeBase::new(kb_id.clone()))
    }

    /// Changes the knowledge base.
    pub fn update_knowledge_base(&self, kb_id: &KnowledgeBaseId) -> Call<UpdateKnowledgeBase> {
        self.0.call(UpdateKnowledgeBase::new(kb_id.clone()))
    }

    /// Deletes the knowledge base.
    pub fn delete_knowledge_base(&self, kb_id: &KnowledgeBaseId) -> Call<DeleteKnowledgeBase> {
        self.0.call(DeleteKnowledgeBase::new(kb_id.clone()))
    }

    /// Lists the knowledge base documents.
    pub fn list_knowledge_base_documents(&self, kb_id: &KnowledgeBaseId) -> Call<ListKnowledgeBaseDocuments> {
        self.0.call(ListKnowledgeBaseDocuments::new(kb_id.clone()))
    }

    /// Uploads a knowledge base document.
    pub fn upload_knowledge_base_document(
        &self,
        kb_id: &KnowledgeBaseId,
        file: impl Into<File>,
    ) -> Call<UploadKnowledgeBaseDocument> {
        self.0.call(UploadKnowledgeBaseDocument::new(kb_id.clone(), file))
    }

    /// Deletes the knowledge base document.
    pub fn delete_knowledge_base_document(
        &self,
        kb_id: &KnowledgeBaseId,
        document_id: &DocumentId,
    ) -> Call<DeleteKnowledgeBaseDocument> {
        self.0.call(DeleteKnowledgeBaseDocument::new(kb_id.clone(), document_id.clone()))
    }

    /// Lists the MCP servers.
    pub fn list_mcp_servers(&self) -> Call<ListMcpServers> {
        self.0.call(ListMcpServers::default())
    }

    /// Creates an MCP server.
    pub fn create_mcp_server(
        &self,
        name: impl Into<String>,
        config: impl Into<McpServerConfig>,
    ) -> Call<CreateMcpServer> {
        self.0.call(CreateMcpServer::new(name, config))
    }

    /// Finds out the MCP server auth.
    pub fn discover_mcp_server_auth(&self, endpoint: impl Into<String>) -> Call<DiscoverMcpServerAuth> {
        self.0.call(DiscoverMcpServerAuth::new(endpoint))
    }

    /// Gets the MCP server.
    pub fn get_mcp_server(&self, mcp_server_id: &McpServerId) -> Call<GetMcpServer> {
        self.0.call(GetMcpServer::new(mcp_server_id.clone()))
    }

    /// Changes the MCP server.
    pub fn update_mcp_server(&self, mcp_server_id: &McpServerId) -> Call<UpdateMcpServer> {
        self.0.call(UpdateMcpServer::new(mcp_server_id.clone()))
    }

    /// Deletes the MCP server.
    pub fn delete_mcp_server(&self, mcp_server_id: &McpServerId) -> Call<DeleteMcpServer> {
        self.0.call(DeleteMcpServer::new(mcp_server_id.clone()))
    }

    /// Gets the AI settings.
    pub fn get_ai_settings(&self) -> Call<GetAiSettings> {
        self.0.call(GetAiSettings::default())
    }

    /// Changes the AI settings.
    pub fn update_ai_settings(&self) -> Call<UpdateAiSettings> {
        self.0.call(UpdateAiSettings::default())
    }

    /// Lists the AI provider profiles.
    pub fn list_ai_provider_profiles(&self) -> Call<ListAiProviderProfiles> {
        self.0.call(ListAiProviderProfiles::default())
    }

    /// Creates an AI provider profile.
    pub fn create_ai_provider_profile(
        &self,
        provider: impl Into<DeploymentLlmProvider>,
        name: impl Into<String>,
        slug: impl Into<String>,
        api_key: impl Into<Secret>,
    ) -> Call<CreateAiProviderProfile> {
        self.0.call(CreateAiProviderProfile::new(provider, name, slug, api_key))
    }

    /// Gets the AI provider profile.
    pub fn get_ai_provider_profile(&self, profile_id: &ProviderProfileId) -> Call<GetAiProviderProfile> {
        self.0.call(GetAiProviderProfile::new(profile_id.clone()))
    }

    /// Changes the AI provider profile.
    pub fn update_ai_provider_profile(
        &self,
        profile_id: &ProviderProfileId,
    ) -> Call<UpdateAiProviderProfile> {
        self.0.call(UpdateAiProviderProfile::new(profile_id.clone()))
    }

    /// Deletes the AI provider profile.
    pub fn delete_ai_provider_profile(
        &self,
        profile_id: &ProviderProfileId,
    ) -> Call<DeleteAiProviderProfile> {
        self.0.call(DeleteAiProviderProfile::new(profile_id.clone()))
    }

    /// Answers the thread question.
    pub fn answer_thread_question(&self, thread_id: &ThreadId) -> Call<AnswerThreadQuestion> {
        self.0.call(AnswerThreadQuestion::new(thread_id.clone()))
    }

    /// Lists the tools.
    pub fn list_tools(&self) -> Call<ListTools> {
        self.0.call(ListTools::default())
    }

    /// Creates a tool.
    pub fn create_tool(
        &self,
        name: impl Into<String>,
        tool_type: impl Into<String>,
        configuration: impl Into<AiToolConfiguration>,
    ) -> Call<CreateTool> {
        self.0.call(CreateTool::new(name, tool_type, configuration))
    }

    /// Gets the tool.
    pub fn get_tool(&self, tool_id: &ToolId) -> Call<GetTool> {
        self.0.call(GetTool::new(tool_id.clone()))
    }

    /// Changes the tool.
    pub fn update_tool(&self, tool_id: &ToolId) -> Call<UpdateTool> {
        self.0.call(UpdateTool::new(tool_id.clone()))
    }

    /// Deletes the tool.
    pub fn delete_tool(&self, tool_id: &ToolId) -> Call<DeleteTool> {
        self.0.call(DeleteTool::new(tool_id.clone()))
    }
}

/// `GET /ai/actor-mcp-servers`: Lists the actor MCP servers.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListActorMcpServers {
    /// The actor.
    pub actor_id: ActorId,
}

impl ListActorMcpServers {
    /// With what it must have.
    pub fn new(actor_id: ActorId) -> Self {
        Self { actor_id }
    }
}

impl Operation for ListActorMcpServers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-mcp-servers";
    type Answer = Json<Page<ActorMcpServerSummary>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("actor_id", &self.actor_id))
    }
}

/// `POST /ai/actor-mcp-servers/{mcp_server_id}/connect`: Connects the actor MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ConnectActorMcpServer {
    /// The MCP server.
    pub mcp_server_id: McpServerId,
    /// The actor.
    pub actor_id: ActorId,
}

impl ConnectActorMcpServer {
    /// With what it must have.
    pub fn new(mcp_server_id: McpServerId, actor_id: ActorId) -> Self {
        Self { mcp_server_id, actor_id }
    }
}

impl Operation for ConnectActorMcpServer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-mcp-servers/{mcp_server_id}/connect";
    type Answer = Json<McpServerConnection>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("mcp_server_id", &self.mcp_server_id)?.query("actor_id", &self.actor_id))
    }
}

/// `POST /ai/actor-mcp-servers/{mcp_server_id}/disconnect`: Disconnects the actor MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DisconnectActorMcpServer {
    /// The MCP server.
    pub mcp_server_id: McpServerId,
    /// The actor.
    pub actor_id: ActorId,
}

impl DisconnectActorMcpServer {
    /// With what it must have.
    pub fn new(mcp_server_id: McpServerId, actor_id: ActorId) -> Self {
        Self { mcp_server_id, actor_id }
    }
}

impl Operation for DisconnectActorMcpServer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-mcp-servers/{mcp_server_id}/disconnect";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("mcp_server_id", &self.mcp_server_id)?.query("actor_id", &self.actor_id))
    }
}

/// `GET /ai/actor-project-threads/search`: Looks for the actor project threads.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchActorProjectThreads {
    /// How many at most.
    pub limit: PageSize,
    /// Where the page begins: the `next_cursor` of the page before it.
    pub cursor: Option<String>,
    /// What the platform looks for in them.
    pub q: Option<String>,
    /// The actor.
    pub actor_id: ActorId,
}

impl SearchActorProjectThreads {
    /// With what it must have.
    pub fn new(actor_id: ActorId) -> Self {
        Self { limit: PageSize::default(), cursor: None, q: None, actor_id }
    }
}

impl Operation for SearchActorProjectThreads {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/search";
    type Answer = Json<CursorPage<AgentThread>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("cursor", &self.cursor)
            .query("q", &self.q)
            .query("actor_id", &self.actor_id))
    }
}

impl Paged for SearchActorProjectThreads {
    type Page = CursorPage<AgentThread>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.cursor)
    }

    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

options! {
SearchActorProjectThreads {
/// How many at most.
set limit: impl Into<PageSize>,
/// Where the page begins: the `next_cursor` of the page before it.
some cursor: impl Into<String>,
/// What the platform looks for in them.
some q: impl Into<String>,
}
}

/// `GET /ai/actor-project-threads/{thread_id}`: Gets the agent thread.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAgentThread {
    /// The thread.
    pub thread_id: ThreadId,
}

impl GetAgentThread {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id }
    }
}

impl Operation for GetAgentThread {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}";
    type Answer = Json<AgentThread>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)
    }
}

/// `POST /ai/actor-project-threads/{thread_id}/archive`: Archives the agent thread.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArchiveAgentThread {
    /// The thread.
    pub thread_id: ThreadId,
}

impl ArchiveAgentThread {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id }
    }
}

impl Operation for ArchiveAgentThread {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/archive";
    type Answer = Json<AgentThread>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)
    }
}

/// `GET /ai/actor-project-threads/{thread_id}/assignments`: Lists the thread assignments.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListThreadAssignments {
    /// The thread.
    pub thread_id: ThreadId,
}

impl ListThreadAssignments {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id }
    }
}

impl Operation for ListThreadAssignments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/assignments";
    type Answer = Json<Page<ProjectTaskBoardItemAssignment>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)
    }
}

/// `GET /ai/actor-project-threads/{thread_id}/filesystem`: Lists the thread filesystem.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListThreadFilesystem {
    /// The thread.
    pub thread_id: ThreadId,
    /// The path.
    pub path: Option<String>,
}

impl ListThreadFilesystem {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id, path: None }
    }
}

impl Operation for ListThreadFilesystem {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/filesystem";
    type Answer = Json<TaskWorkspaceListing>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("thread_id", &self.thread_id)?.query("path", &self.path))
    }
}

options! {
ListThreadFilesystem {
/// The path.
some path: impl Into<String>,
}
}

/// `GET /ai/actor-project-threads/{thread_id}/filesystem/file`: Downloads a file of a thread.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetThreadFilesystemFile {
    /// The thread.
    pub thread_id: ThreadId,
    /// The path.
    pub path: Option<String>,
}

impl GetThreadFilesystemFile {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id, path: None }
    }
}

impl Operation for GetThreadFilesystemFile {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/filesystem/file";
    type Answer = Download;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("thread_id", &self.thread_id)?.query("path", &self.path))
    }
}

options! {
GetThreadFilesystemFile {
/// The path.
some path: impl Into<String>,
}
}

/// `GET /ai/actor-project-threads/{thread_id}/messages`: Lists the thread messages.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListThreadMessages {
    /// The thread.
    pub thread_id: ThreadId,
    /// How many at most.
    pub limit: PageSize,
    /// Only messages before this one.
    pub before_id: Option<MessageId>,
    /// Only messages after this one.
    pub after_id: Option<MessageId>,
    /// The board item.
    pub board_item_id: Option<BoardItemId>,
}

impl ListThreadMessages {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id, limit: PageSize::default(), before_id: None, after_id: None, board_item_id: None }
    }
}

impl Operation for ListThreadMessages {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/messages";
    type Answer = Json<Page<ConversationRecord>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("thread_id", &self.thread_id)?
            .query("limit", &self.limit)
            .query("before_id", &self.before_id)
            .query("after_id", &self.after_id)
            .query("board_item_id", &self.board_item_id))
    }
}

options! {
ListThreadMessages {
/// How many at most.
set limit: impl Into<PageSize>,
/// Only messages before this one.
some before_id: impl Into<MessageId>,
/// Only messages after this one.
some after_id: impl Into<MessageId>,
/// The board item.
some board_item_id: impl Into<BoardItemId>,
}
}

/// `POST /ai/actor-project-threads/{thread_id}/run`: Runs a thread with a message, an approval or a cancellation.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RunAgentThread {
    /// The thread.
    #[serde(skip)]
    pub thread_id: ThreadId,
    /// The agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// The execution type.
    pub execution_type: ThreadRun,
}

impl RunAgentThread {
    /// With what it must have.
    pub fn new(thread_id: ThreadId, execution_type: impl Into<ThreadRun>) -> Self {
        Self { thread_id, agent_id: None, execution_type: execution_type.into() }
    }
}

impl Operation for RunAgentThread {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/run";
    type Answer = Json<StartedRun>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)?.json(self)
    }
}

options! {
RunAgentThread {
/// The agent.
some agent_id: impl Into<String>,
}
}

/// `GET /ai/actor-project-threads/{thread_id}/task-graphs`: The latest task graph of a thread, where it has one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetLatestThreadTaskGraph {
    /// The thread.
    pub thread_id: ThreadId,
}

impl GetLatestThreadTaskGraph {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id }
    }
}

impl Operation for GetLatestThreadTaskGraph {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/task-graphs";
    type Answer = Maybe<ThreadTaskGraph>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)
    }
}

/// `POST /ai/actor-project-threads/{thread_id}/unarchive`: Takes out of the archive the agent thread.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnarchiveAgentThread {
    /// The thread.
    pub thread_id: ThreadId,
}

impl UnarchiveAgentThread {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id }
    }
}

impl Operation for UnarchiveAgentThread {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/unarchive";
    type Answer = Json<AgentThread>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)
    }
}

/// `POST /ai/actor-project-threads/{thread_id}/update`: Changes the agent thread.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateAgentThread {
    /// The thread.
    #[serde(skip)]
    pub thread_id: ThreadId,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<AgentId>,
    /// The system instructions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_instructions: Option<String>,
}

impl UpdateAgentThread {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id, title: None, agent_id: None, system_instructions: None }
    }
}

impl Operation for UpdateAgentThread {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-project-threads/{thread_id}/update";
    type Answer = Json<AgentThread>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)?.json(self)
    }
}

options! {
UpdateAgentThread {
/// Its title.
some title: impl Into<String>,
/// The agent.
some agent_id: impl Into<AgentId>,
/// The system instructions.
some system_instructions: impl Into<String>,
}
}

/// `GET /ai/actor-projects`: Lists the actor projects.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListActorProjects {
    /// The actor.
    pub actor_id: ActorId,
    /// Whether archived ones are listed, too.
    pub include_archived: Option<bool>,
}

impl ListActorProjects {
    /// With what it must have.
    pub fn new(actor_id: ActorId) -> Self {
        Self { actor_id, include_archived: None }
    }
}

impl Operation for ListActorProjects {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects";
    type Answer = Json<Page<ActorProject>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("actor_id", &self.actor_id).query("include_archived", &self.include_archived))
    }
}

options! {
ListActorProjects {
/// Whether archived ones are listed, too.
some include_archived: bool,
}
}

/// `POST /ai/actor-projects`: Creates an actor project.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateActorProject {
    /// The actor.
    #[serde(skip)]
    pub actor_id: ActorId,
    /// Its name.
    pub name: String,
    /// The agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<AgentId>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What the application keeps with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
}

impl CreateActorProject {
    /// With what it must have.
    pub fn new(actor_id: ActorId, name: impl Into<String>) -> Self {
        Self { actor_id, name: name.into(), agent_id: None, description: None, status: None, metadata: None }
    }
}

impl Operation for CreateActorProject {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects";
    type Answer = Json<ActorProject>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.query("actor_id", &self.actor_id).json(self)
    }
}

options! {
CreateActorProject {
/// The agent.
some agent_id: impl Into<AgentId>,
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// What the application keeps with it.
some metadata: impl Into<Value>,
}
}

/// `GET /ai/actor-projects/search`: Looks for the actor projects.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchActorProjects {
    /// How many at most.
    pub limit: PageSize,
    /// Where the page begins: the `next_cursor` of the page before it.
    pub cursor: Option<String>,
    /// What the platform looks for in them.
    pub q: Option<String>,
    /// The actor.
    pub actor_id: ActorId,
}

impl SearchActorProjects {
    /// With what it must have.
    pub fn new(actor_id: ActorId) -> Self {
        Self { limit: PageSize::default(), cursor: None, q: None, actor_id }
    }
}

impl Operation for SearchActorProjects {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/search";
    type Answer = Json<CursorPage<ActorProject>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("cursor", &self.cursor)
            .query("q", &self.q)
            .query("actor_id", &self.actor_id))
    }
}

impl Paged for SearchActorProjects {
    type Page = CursorPage<ActorProject>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.cursor)
    }

    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

options! {
SearchActorProjects {
/// How many at most.
set limit: impl Into<PageSize>,
/// Where the page begins: the `next_cursor` of the page before it.
some cursor: impl Into<String>,
/// What the platform looks for in them.
some q: impl Into<String>,
}
}

/// `GET /ai/actor-projects/{project_id}`: Gets the actor project.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetActorProject {
    /// The project.
    pub project_id: ActorProjectId,
}

impl GetActorProject {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id }
    }
}

impl Operation for GetActorProject {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}";
    type Answer = Json<ActorProject>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/archive`: Archives the actor project.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArchiveActorProject {
    /// The project.
    pub project_id: ActorProjectId,
}

impl ArchiveActorProject {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id }
    }
}

impl Operation for ArchiveActorProject {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/archive";
    type Answer = Json<ActorProject>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)
    }
}

/// `GET /ai/actor-projects/{project_id}/board`: Gets the project task board.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetProjectTaskBoard {
    /// The project.
    pub project_id: ActorProjectId,
}

impl GetProjectTaskBoard {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id }
    }
}

impl Operation for GetProjectTaskBoard {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board";
    type Answer = Json<ProjectTaskBoard>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)
    }
}

/// `GET /ai/actor-projects/{project_id}/board/items`: Lists the project task board items.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListProjectTaskBoardItems {
    /// The project.
    pub project_id: ActorProjectId,
}

impl ListProjectTaskBoardItems {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id }
    }
}

impl Operation for ListProjectTaskBoardItems {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items";
    type Answer = Json<Page<ProjectTaskBoardItem>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items`: Creates a project task board item.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateProjectTaskBoardItem {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// Its title.
    pub title: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The schedule kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_kind: Option<String>,
    /// When it was next run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_run_at: Option<DateTime>,
    /// The interval, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval_seconds: Option<i64>,
    /// The mounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mounts: Option<Vec<ScheduleMount>>,
}

impl CreateProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, title: impl Into<String>) -> Self {
        Self {
            project_id,
            title: title.into(),
            description: None,
            status: None,
            schedule_kind: None,
            next_run_at: None,
            interval_seconds: None,
            mounts: None,
        }
    }
}

impl Operation for CreateProjectTaskBoardItem {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.json(self)
    }
}

options! {
CreateProjectTaskBoardItem {
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The schedule kind.
some schedule_kind: impl Into<String>,
/// When it was next run.
some next_run_at: impl Into<DateTime>,
/// The interval, in seconds.
some interval_seconds: i64,
/// The mounts.
some mounts: impl Into<Vec<ScheduleMount>>,
}
}

/// `POST /ai/actor-projects/{project_id}/board/items`: Creates a project task board item with attachments.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateProjectTaskBoardItemWithAttachments {
    /// The project.
    pub project_id: ActorProjectId,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its state.
    pub status: Option<String>,
    /// The schedule kind.
    pub schedule_kind: Option<String>,
    /// When it was next run.
    pub next_run_at: Option<DateTime>,
    /// The interval, in seconds.
    pub interval_seconds: Option<i64>,
    /// The mounts.
    pub mounts: Option<Vec<ScheduleMount>>,
    /// The files.
    pub attachments: Vec<File>,
}

impl CreateProjectTaskBoardItemWithAttachments {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, title: impl Into<String>) -> Self {
        Self {
            project_id,
            title: title.into(),
            description: None,
            status: None,
            schedule_kind: None,
            next_run_at: None,
            interval_seconds: None,
            mounts: None,
            attachments: Vec::new(),
        }
    }
}

impl Operation for CreateProjectTaskBoardItemWithAttachments {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("title", &self.title)
            .text("description", &self.description)
            .text("status", &self.status)
            .text("schedule_kind", &self.schedule_kind)
            .text("next_run_at", &self.next_run_at)
            .text("interval_seconds", &self.interval_seconds)
            .json("mounts", self.mounts.as_ref())?
            .files("attachments", self.attachments.drain(..))?;
        request.path("project_id", &self.project_id)?.multipart(form)
    }
}

options! {
CreateProjectTaskBoardItemWithAttachments {
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The schedule kind.
some schedule_kind: impl Into<String>,
/// When it was next run.
some next_run_at: impl Into<DateTime>,
/// The interval, in seconds.
some interval_seconds: i64,
/// The mounts.
some mounts: impl Into<Vec<ScheduleMount>>,
/// The files.
set attachments: impl Into<Vec<File>>,
}
}

/// `POST /ai/actor-projects/{project_id}/board/items/delegate`: Delegates a task to a thread.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct DelegateProjectTask {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// The target lane thread.
    pub target_lane_thread_id: ThreadId,
    /// Its title.
    pub title: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The capability tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capability_tags: Option<Vec<String>>,
}

impl DelegateProjectTask {
    /// With what it must have.
    pub fn new(
        project_id: ActorProjectId,
        target_lane_thread_id: ThreadId,
        title: impl Into<String>,
    ) -> Self {
        Self {
            project_id,
            target_lane_thread_id,
            title: title.into(),
            description: None,
            capability_tags: None,
        }
    }
}

impl Operation for DelegateProjectTask {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/delegate";
    type Answer = Json<DelegatedTask>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.json(self)
    }
}

options! {
DelegateProjectTask {
/// What it is for.
some description: impl Into<String>,
/// The capability tags.
some capability_tags: impl Into<Vec<String>>,
}
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}`: Gets the project task board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetProjectTaskBoardItem {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl GetProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for GetProjectTaskBoardItem {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/answer`: Answers the project task board item question.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AnswerProjectTaskBoardItemQuestion {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// The item.
    #[serde(skip)]
    pub item_id: BoardItemId,
    /// The answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<QuestionAnswer>>,
    /// The freeform text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freeform_text: Option<String>,
}

impl AnswerProjectTaskBoardItemQuestion {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id, answers: None, freeform_text: None }
    }
}

impl Operation for AnswerProjectTaskBoardItemQuestion {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/answer";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)?.json(self)
    }
}

options! {
AnswerProjectTaskBoardItemQuestion {
/// The answers.
some answers: impl Into<Vec<QuestionAnswer>>,
/// The freeform text.
some freeform_text: impl Into<String>,
}
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/approval`: Approves the project task board item tool.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ApproveProjectTaskBoardItemTool {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// The item.
    #[serde(skip)]
    pub item_id: BoardItemId,
    /// The request message.
    pub request_message_id: MessageId,
    /// The approvals.
    pub approvals: Vec<ApprovalSubmissionItem>,
}

impl ApproveProjectTaskBoardItemTool {
    /// With what it must have.
    pub fn new(
        project_id: ActorProjectId,
        item_id: BoardItemId,
        request_message_id: MessageId,
        approvals: impl Into<Vec<ApprovalSubmissionItem>>,
    ) -> Self {
        Self { project_id, item_id, request_message_id, approvals: approvals.into() }
    }
}

impl Operation for ApproveProjectTaskBoardItemTool {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/approval";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)?.json(self)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/archive`: Archives the project task board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArchiveProjectTaskBoardItem {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl ArchiveProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for ArchiveProjectTaskBoardItem {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/archive";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}/assignments`: Lists the project task board item assignments.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListProjectTaskBoardItemAssignments {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl ListProjectTaskBoardItemAssignments {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for ListProjectTaskBoardItemAssignments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/assignments";
    type Answer = Json<Page<ProjectTaskBoardItemAssignment>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/cancel`: Cancels the project task board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelProjectTaskBoardItem {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl CancelProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for CancelProjectTaskBoardItem {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/cancel";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}/comments`: Lists the project task board item comments.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListProjectTaskBoardItemComments {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl ListProjectTaskBoardItemComments {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for ListProjectTaskBoardItemComments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/comments";
    type Answer = Json<Page<ProjectTaskBoardItemComment>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/comments`: Creates a project task board item comment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateProjectTaskBoardItemComment {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// The item.
    #[serde(skip)]
    pub item_id: BoardItemId,
    /// The actor.
    #[serde(skip)]
    pub actor_id: ActorId,
    /// The text.
    pub body: String,
}

impl CreateProjectTaskBoardItemComment {
    /// With what it must have.
    pub fn new(
        project_id: ActorProjectId,
        item_id: BoardItemId,
        actor_id: ActorId,
        body: impl Into<String>,
    ) -> Self {
        Self { project_id, item_id, actor_id, body: body.into() }
    }
}

impl Operation for CreateProjectTaskBoardItemComment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/comments";
    type Answer = Json<ProjectTaskBoardItemComment>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("project_id", &self.project_id)?
            .path("item_id", &self.item_id)?
            .query("actor_id", &self.actor_id)
            .json(self)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/comments`: Creates a project task board item comment with attachments.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateProjectTaskBoardItemCommentWithAttachments {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
    /// The actor.
    pub actor_id: ActorId,
    /// The text.
    pub body: String,
    /// The files.
    pub attachments: Vec<File>,
}

impl CreateProjectTaskBoardItemCommentWithAttachments {
    /// With what it must have.
    pub fn new(
        project_id: ActorProjectId,
        item_id: BoardItemId,
        actor_id: ActorId,
        body: impl Into<String>,
    ) -> Self {
        Self { project_id, item_id, actor_id, body: body.into(), attachments: Vec::new() }
    }
}

impl Operation for CreateProjectTaskBoardItemCommentWithAttachments {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/comments";
    type Answer = Json<ProjectTaskBoardItemComment>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("body", &self.body)
            .files("attachments", self.attachments.drain(..))?;
        request
            .path("project_id", &self.project_id)?
            .path("item_id", &self.item_id)?
            .query("actor_id", &self.actor_id)
            .multipart(form)
    }
}

options! {
CreateProjectTaskBoardItemCommentWithAttachments {
/// The files.
set attachments: impl Into<Vec<File>>,
}
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}/filesystem`: Lists the project task board item filesystem.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListProjectTaskBoardItemFilesystem {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
    /// The path.
    pub path: Option<String>,
}

impl ListProjectTaskBoardItemFilesystem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id, path: None }
    }
}

impl Operation for ListProjectTaskBoardItemFilesystem {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/filesystem";
    type Answer = Json<TaskWorkspaceListing>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("project_id", &self.project_id)?
            .path("item_id", &self.item_id)?
            .query("path", &self.path))
    }
}

options! {
ListProjectTaskBoardItemFilesystem {
/// The path.
some path: impl Into<String>,
}
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}/filesystem/download`: Downloads a file of a board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DownloadProjectTaskBoardItemFilesystemFile {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
    /// The path.
    pub path: Option<String>,
}

impl DownloadProjectTaskBoardItemFilesystemFile {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id, path: None }
    }
}

impl Operation for DownloadProjectTaskBoardItemFilesystemFile {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/filesystem/download";
    type Answer = Download;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("project_id", &self.project_id)?
            .path("item_id", &self.item_id)?
            .query("path", &self.path))
    }
}

options! {
DownloadProjectTaskBoardItemFilesystemFile {
/// The path.
some path: impl Into<String>,
}
}

/// `GET /ai/actor-projects/{project_id}/board/items/{item_id}/filesystem/file`: Reads a file of a board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetProjectTaskBoardItemFilesystemFile {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
    /// The path.
    pub path: Option<String>,
}

impl GetProjectTaskBoardItemFilesystemFile {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id, path: None }
    }
}

impl Operation for GetProjectTaskBoardItemFilesystemFile {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/filesystem/file";
    type Answer = Json<TaskWorkspaceFileContent>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("project_id", &self.project_id)?
            .path("item_id", &self.item_id)?
            .query("path", &self.path))
    }
}

options! {
GetProjectTaskBoardItemFilesystemFile {
/// The path.
some path: impl Into<String>,
}
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/unarchive`: Takes out of the archive the project task board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnarchiveProjectTaskBoardItem {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
}

impl UnarchiveProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self { project_id, item_id }
    }
}

impl Operation for UnarchiveProjectTaskBoardItem {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/unarchive";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/update`: Changes the project task board item.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateProjectTaskBoardItem {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// The item.
    #[serde(skip)]
    pub item_id: BoardItemId,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The schedule kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_kind: Option<String>,
    /// When it was next run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_run_at: Option<DateTime>,
    /// The interval, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval_seconds: Option<i64>,
    /// Whether the schedule is taken away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clear_schedule: Option<bool>,
    /// The mounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mounts: Option<Vec<ScheduleMount>>,
}

impl UpdateProjectTaskBoardItem {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self {
            project_id,
            item_id,
            title: None,
            description: None,
            status: None,
            schedule_kind: None,
            next_run_at: None,
            interval_seconds: None,
            clear_schedule: None,
            mounts: None,
        }
    }
}

impl Operation for UpdateProjectTaskBoardItem {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/update";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)?.json(self)
    }
}

options! {
UpdateProjectTaskBoardItem {
/// Its title.
some title: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The schedule kind.
some schedule_kind: impl Into<String>,
/// When it was next run.
some next_run_at: impl Into<DateTime>,
/// The interval, in seconds.
some interval_seconds: i64,
/// Whether the schedule is taken away.
some clear_schedule: bool,
/// The mounts.
some mounts: impl Into<Vec<ScheduleMount>>,
}
}

/// `POST /ai/actor-projects/{project_id}/board/items/{item_id}/update`: Changes the project task board item with attachments.
#[derive(Debug)]
#[non_exhaustive]
pub struct UpdateProjectTaskBoardItemWithAttachments {
    /// The project.
    pub project_id: ActorProjectId,
    /// The item.
    pub item_id: BoardItemId,
    /// Its title.
    pub title: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Its state.
    pub status: Option<String>,
    /// The schedule kind.
    pub schedule_kind: Option<String>,
    /// When it was next run.
    pub next_run_at: Option<DateTime>,
    /// The interval, in seconds.
    pub interval_seconds: Option<i64>,
    /// Whether the schedule is taken away.
    pub clear_schedule: Option<bool>,
    /// The mounts.
    pub mounts: Option<Vec<ScheduleMount>>,
    /// The files.
    pub attachments: Vec<File>,
}

impl UpdateProjectTaskBoardItemWithAttachments {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, item_id: BoardItemId) -> Self {
        Self {
            project_id,
            item_id,
            title: None,
            description: None,
            status: None,
            schedule_kind: None,
            next_run_at: None,
            interval_seconds: None,
            clear_schedule: None,
            mounts: None,
            attachments: Vec::new(),
        }
    }
}

impl Operation for UpdateProjectTaskBoardItemWithAttachments {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/board/items/{item_id}/update";
    type Answer = Json<ProjectTaskBoardItem>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("title", &self.title)
            .text("description", &self.description)
            .text("status", &self.status)
            .text("schedule_kind", &self.schedule_kind)
            .text("next_run_at", &self.next_run_at)
            .text("interval_seconds", &self.interval_seconds)
            .text("clear_schedule", &self.clear_schedule)
            .json("mounts", self.mounts.as_ref())?
            .files("attachments", self.attachments.drain(..))?;
        request.path("project_id", &self.project_id)?.path("item_id", &self.item_id)?.multipart(form)
    }
}

options! {
UpdateProjectTaskBoardItemWithAttachments {
/// Its title.
some title: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The schedule kind.
some schedule_kind: impl Into<String>,
/// When it was next run.
some next_run_at: impl Into<DateTime>,
/// The interval, in seconds.
some interval_seconds: i64,
/// Whether the schedule is taken away.
some clear_schedule: bool,
/// The mounts.
some mounts: impl Into<Vec<ScheduleMount>>,
/// The files.
set attachments: impl Into<Vec<File>>,
}
}

/// `GET /ai/actor-projects/{project_id}/threads`: Lists the project threads.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListProjectThreads {
    /// The project.
    pub project_id: ActorProjectId,
    /// Whether archived ones are listed, too.
    pub include_archived: Option<bool>,
}

impl ListProjectThreads {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id, include_archived: None }
    }
}

impl Operation for ListProjectThreads {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/threads";
    type Answer = Json<Page<AgentThread>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("project_id", &self.project_id)?.query("include_archived", &self.include_archived))
    }
}

options! {
ListProjectThreads {
/// Whether archived ones are listed, too.
some include_archived: bool,
}
}

/// `POST /ai/actor-projects/{project_id}/threads`: Creates an agent thread.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateAgentThread {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// Its title.
    pub title: String,
    /// The agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<AgentId>,
    /// The system instructions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system_instructions: Option<String>,
    /// The thread purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_purpose: Option<String>,
    /// The responsibility.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsibility: Option<String>,
    /// Whether it may be used again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reusable: Option<bool>,
    /// Whether work may be assigned to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepts_assignments: Option<bool>,
    /// The capability tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capability_tags: Option<Vec<String>>,
    /// What the application keeps with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
}

impl CreateAgentThread {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId, title: impl Into<String>) -> Self {
        Self {
            project_id,
            title: title.into(),
            agent_id: None,
            system_instructions: None,
            thread_purpose: None,
            responsibility: None,
            reusable: None,
            accepts_assignments: None,
            capability_tags: None,
            metadata: None,
        }
    }
}

impl Operation for CreateAgentThread {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/threads";
    type Answer = Json<AgentThread>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.json(self)
    }
}

options! {
CreateAgentThread {
/// The agent.
some agent_id: impl Into<AgentId>,
/// The system instructions.
some system_instructions: impl Into<String>,
/// The thread purpose.
some thread_purpose: impl Into<String>,
/// The responsibility.
some responsibility: impl Into<String>,
/// Whether it may be used again.
some reusable: bool,
/// Whether work may be assigned to it.
some accepts_assignments: bool,
/// The capability tags.
some capability_tags: impl Into<Vec<String>>,
/// What the application keeps with it.
some metadata: impl Into<Value>,
}
}

/// `POST /ai/actor-projects/{project_id}/unarchive`: Takes out of the archive the actor project.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnarchiveActorProject {
    /// The project.
    pub project_id: ActorProjectId,
}

impl UnarchiveActorProject {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id }
    }
}

impl Operation for UnarchiveActorProject {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/unarchive";
    type Answer = Json<ActorProject>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)
    }
}

/// `POST /ai/actor-projects/{project_id}/update`: Changes the actor project.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateActorProject {
    /// The project.
    #[serde(skip)]
    pub project_id: ActorProjectId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl UpdateActorProject {
    /// With what it must have.
    pub fn new(project_id: ActorProjectId) -> Self {
        Self { project_id, name: None, description: None, status: None }
    }
}

impl Operation for UpdateActorProject {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actor-projects/{project_id}/update";
    type Answer = Json<ActorProject>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("project_id", &self.project_id)?.json(self)
    }
}

options! {
UpdateActorProject {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
}
}

/// `GET /ai/actors`: Lists the actors.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListActors {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// Whether archived ones are listed, too.
    pub include_archived: Option<bool>,
}

impl Operation for ListActors {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actors";
    type Answer = Json<Page<Actor>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("include_archived", &self.include_archived))
    }
}

impl Paged for ListActors {
    type Page = Page<Actor>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListActors {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// Whether archived ones are listed, too.
some include_archived: bool,
}
}

/// `POST /ai/actors`: Creates an actor.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateActor {
    /// The subject type.
    pub subject_type: String,
    /// The external key.
    pub external_key: String,
    /// The display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// What the application keeps with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
}

impl CreateActor {
    /// With what it must have.
    pub fn new(subject_type: impl Into<String>, external_key: impl Into<String>) -> Self {
        Self {
            subject_type: subject_type.into(),
            external_key: external_key.into(),
            display_name: None,
            metadata: None,
        }
    }
}

impl Operation for CreateActor {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/actors";
    type Answer = Json<Actor>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateActor {
/// The display name.
some display_name: impl Into<String>,
/// What the application keeps with it.
some metadata: impl Into<Value>,
}
}

/// `GET /ai/actors/lookup`: Looks up an actor by its kind and its key outside.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LookupActor {
    /// The subject type.
    pub subject_type: String,
    /// The external key.
    pub external_key: String,
}

impl LookupActor {
    /// With what it must have.
    pub fn new(subject_type: impl Into<String>, external_key: impl Into<String>) -> Self {
        Self { subject_type: subject_type.into(), external_key: external_key.into() }
    }
}

impl Operation for LookupActor {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/actors/lookup";
    type Answer = Json<FoundActor>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("subject_type", &self.subject_type).query("external_key", &self.external_key))
    }
}

/// `GET /ai/agents`: Lists the agents.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListAgents {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
}

impl Operation for ListAgents {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents";
    type Answer = Json<Page<AiAgentWithDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("limit", &self.limit).query("offset", &self.offset).query("search", &self.search))
    }
}

impl Paged for ListAgents {
    type Page = Page<AiAgentWithDetails>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListAgents {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
}
}

/// `POST /ai/agents`: Creates an agent.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateAgent {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The tools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_ids: Option<Vec<ToolId>>,
    /// The knowledge bases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_ids: Option<Vec<KnowledgeBaseId>>,
    /// The sub agents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_agents: Option<Vec<AgentId>>,
    /// The strong model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_model: Option<AgentModelOverride>,
    /// The weak model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_model: Option<AgentModelOverride>,
    /// The hooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hooks: Option<AgentHooksConfig>,
    /// Its limits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<AgentLimits>,
    /// Whether the following is required: approval MCP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_approval_mcp: Option<bool>,
    /// Whether the following is required: approval virtual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_approval_virtual: Option<bool>,
    /// The tool approval rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_approval_rules: Option<Vec<AgentToolApprovalRule>>,
    /// The disabled internal tools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_internal_tools: Option<Vec<String>>,
}

impl CreateAgent {
    /// With what it must have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            tool_ids: None,
            knowledge_base_ids: None,
            sub_agents: None,
            strong_model: None,
            weak_model: None,
            hooks: None,
            limits: None,
            require_approval_mcp: None,
            require_approval_virtual: None,
            tool_approval_rules: None,
            disabled_internal_tools: None,
        }
    }
}

impl Operation for CreateAgent {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/agents";
    type Answer = Json<AiAgent>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateAgent {
/// What it is for.
some description: impl Into<String>,
/// The tools.
some tool_ids: impl Into<Vec<ToolId>>,
/// The knowledge bases.
some knowledge_base_ids: impl Into<Vec<KnowledgeBaseId>>,
/// The sub agents.
some sub_agents: impl Into<Vec<AgentId>>,
/// The strong model.
some strong_model: impl Into<AgentModelOverride>,
/// The weak model.
some weak_model: impl Into<AgentModelOverride>,
/// The hooks.
some hooks: impl Into<AgentHooksConfig>,
/// Its limits.
some limits: impl Into<AgentLimits>,
/// Whether the following is required: approval MCP.
some require_approval_mcp: bool,
/// Whether the following is required: approval virtual.
some require_approval_virtual: bool,
/// The tool approval rules.
some tool_approval_rules: impl Into<Vec<AgentToolApprovalRule>>,
/// The disabled internal tools.
some disabled_internal_tools: impl Into<Vec<String>>,
}
}

/// `GET /ai/agents/{agent_id}`: Gets the agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAgent {
    /// The agent.
    pub agent_id: AgentId,
}

impl GetAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for GetAgent {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}";
    type Answer = Json<AiAgentWithDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `PATCH /ai/agents/{agent_id}`: Changes the agent.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateAgent {
    /// The agent.
    #[serde(skip)]
    pub agent_id: AgentId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The tools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_ids: Option<Vec<ToolId>>,
    /// The knowledge bases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_ids: Option<Vec<KnowledgeBaseId>>,
    /// The strong model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_model: Option<AgentModelOverride>,
    /// Whether the strong model is taken away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clear_strong_model: Option<bool>,
    /// The weak model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_model: Option<AgentModelOverride>,
    /// Whether the weak model is taken away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clear_weak_model: Option<bool>,
    /// The hooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hooks: Option<AgentHooksConfig>,
    /// Its limits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<AgentLimits>,
    /// Whether the following is required: approval MCP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_approval_mcp: Option<bool>,
    /// Whether the following is required: approval virtual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_approval_virtual: Option<bool>,
    /// The tool approval rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_approval_rules: Option<Vec<AgentToolApprovalRule>>,
    /// The disabled internal tools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_internal_tools: Option<Vec<String>>,
}

impl UpdateAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self {
            agent_id,
            name: None,
            description: None,
            status: None,
            tool_ids: None,
            knowledge_base_ids: None,
            strong_model: None,
            clear_strong_model: None,
            weak_model: None,
            clear_weak_model: None,
            hooks: None,
            limits: None,
            require_approval_mcp: None,
            require_approval_virtual: None,
            tool_approval_rules: None,
            disabled_internal_tools: None,
        }
    }
}

impl Operation for UpdateAgent {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/agents/{agent_id}";
    type Answer = Json<AiAgent>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.json(self)
    }
}

options! {
UpdateAgent {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The tools.
some tool_ids: impl Into<Vec<ToolId>>,
/// The knowledge bases.
some knowledge_base_ids: impl Into<Vec<KnowledgeBaseId>>,
/// The strong model.
some strong_model: impl Into<AgentModelOverride>,
/// Whether the strong model is taken away.
some clear_strong_model: bool,
/// The weak model.
some weak_model: impl Into<AgentModelOverride>,
/// Whether the weak model is taken away.
some clear_weak_model: bool,
/// The hooks.
some hooks: impl Into<AgentHooksConfig>,
/// Its limits.
some limits: impl Into<AgentLimits>,
/// Whether the following is required: approval MCP.
some require_approval_mcp: bool,
/// Whether the following is required: approval virtual.
some require_approval_virtual: bool,
/// The tool approval rules.
some tool_approval_rules: impl Into<Vec<AgentToolApprovalRule>>,
/// The disabled internal tools.
some disabled_internal_tools: impl Into<Vec<String>>,
}
}

/// `DELETE /ai/agents/{agent_id}`: Deletes the agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteAgent {
    /// The agent.
    pub agent_id: AgentId,
}

impl DeleteAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for DeleteAgent {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/agents/{agent_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `GET /ai/agents/{agent_id}/details`: Gets the agent details.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAgentDetails {
    /// The agent.
    pub agent_id: AgentId,
}

impl GetAgentDetails {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for GetAgentDetails {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/details";
    type Answer = Json<AgentDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `GET /ai/agents/{agent_id}/knowledge-bases`: Lists the agent knowledge bases.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListAgentKnowledgeBases {
    /// The agent.
    pub agent_id: AgentId,
}

impl ListAgentKnowledgeBases {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for ListAgentKnowledgeBases {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/knowledge-bases";
    type Answer = Json<Page<AiKnowledgeBaseWithDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `POST /ai/agents/{agent_id}/knowledge-bases/{kb_id}`: Attaches the agent knowledge base.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AttachAgentKnowledgeBase {
    /// The agent.
    pub agent_id: AgentId,
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
}

impl AttachAgentKnowledgeBase {
    /// With what it must have.
    pub fn new(agent_id: AgentId, kb_id: KnowledgeBaseId) -> Self {
        Self { agent_id, kb_id }
    }
}

impl Operation for AttachAgentKnowledgeBase {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/agents/{agent_id}/knowledge-bases/{kb_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("kb_id", &self.kb_id)
    }
}

/// `DELETE /ai/agents/{agent_id}/knowledge-bases/{kb_id}`: Detaches the agent knowledge base.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DetachAgentKnowledgeBase {
    /// The agent.
    pub agent_id: AgentId,
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
}

impl DetachAgentKnowledgeBase {
    /// With what it must have.
    pub fn new(agent_id: AgentId, kb_id: KnowledgeBaseId) -> Self {
        Self { agent_id, kb_id }
    }
}

impl Operation for DetachAgentKnowledgeBase {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/agents/{agent_id}/knowledge-bases/{kb_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("kb_id", &self.kb_id)
    }
}

/// `PUT /ai/agents/{agent_id}/role-agent`: Sets the agent that plays a role for an agent.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct SetAgentRoleAgent {
    /// The agent.
    pub agent_id: AgentId,
    /// The role.
    pub role: String,
}

impl SetAgentRoleAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId, role: impl Into<String>) -> Self {
        Self { agent_id, role: role.into() }
    }
}

impl Operation for SetAgentRoleAgent {
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/ai/agents/{agent_id}/role-agent";
    type Answer = Json<AiAgentWithDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.json(self)
    }
}

/// `POST /ai/agents/{agent_id}/skills`: Imports an agent skill bundle.
#[derive(Debug)]
#[non_exhaustive]
pub struct ImportAgentSkillBundle {
    /// The agent.
    pub agent_id: AgentId,
    /// Whether what is there is replaced.
    pub replace: Option<bool>,
    /// The file.
    pub file: File,
}

impl ImportAgentSkillBundle {
    /// With what it must have.
    pub fn new(agent_id: AgentId, file: impl Into<File>) -> Self {
        Self { agent_id, replace: None, file: file.into() }
    }
}

impl Operation for ImportAgentSkillBundle {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/agents/{agent_id}/skills";
    type Answer = Json<SkillTree>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce).text("replace", &self.replace).files("file", [self.file.take()])?;
        request.path("agent_id", &self.agent_id)?.multipart(form)
    }
}

options! {
ImportAgentSkillBundle {
/// Whether what is there is replaced.
some replace: bool,
}
}

/// `GET /ai/agents/{agent_id}/skills/file`: Reads the agent skill file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReadAgentSkillFile {
    /// The agent.
    pub agent_id: AgentId,
    /// The scope.
    pub scope: String,
    /// The path.
    pub path: Option<String>,
}

impl ReadAgentSkillFile {
    /// With what it must have.
    pub fn new(agent_id: AgentId, scope: impl Into<String>) -> Self {
        Self { agent_id, scope: scope.into(), path: None }
    }
}

impl Operation for ReadAgentSkillFile {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/skills/file";
    type Answer = Json<SkillFile>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("agent_id", &self.agent_id)?.query("scope", &self.scope).query("path", &self.path))
    }
}

options! {
ReadAgentSkillFile {
/// The path.
some path: impl Into<String>,
}
}

/// `GET /ai/agents/{agent_id}/skills/list`: Lists the agent skills summary.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListAgentSkillsSummary {
    /// The agent.
    pub agent_id: AgentId,
}

impl ListAgentSkillsSummary {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for ListAgentSkillsSummary {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/skills/list";
    type Answer = Json<AgentSkillsSummary>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `GET /ai/agents/{agent_id}/skills/tree`: Lists the agent skill tree.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListAgentSkillTree {
    /// The agent.
    pub agent_id: AgentId,
    /// The scope.
    pub scope: String,
    /// The path.
    pub path: Option<String>,
}

impl ListAgentSkillTree {
    /// With what it must have.
    pub fn new(agent_id: AgentId, scope: impl Into<String>) -> Self {
        Self { agent_id, scope: scope.into(), path: None }
    }
}

impl Operation for ListAgentSkillTree {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/skills/tree";
    type Answer = Json<SkillTree>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("agent_id", &self.agent_id)?.query("scope", &self.scope).query("path", &self.path))
    }
}

options! {
ListAgentSkillTree {
/// The path.
some path: impl Into<String>,
}
}

/// `DELETE /ai/agents/{agent_id}/skills/{skill_slug}`: Deletes the agent skill.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteAgentSkill {
    /// The agent.
    pub agent_id: AgentId,
    /// The skill slug.
    pub skill_slug: String,
}

impl DeleteAgentSkill {
    /// With what it must have.
    pub fn new(agent_id: AgentId, skill_slug: impl Into<String>) -> Self {
        Self { agent_id, skill_slug: skill_slug.into() }
    }
}

impl Operation for DeleteAgentSkill {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/agents/{agent_id}/skills/{skill_slug}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("skill_slug", &self.skill_slug)
    }
}

/// `GET /ai/agents/{agent_id}/sub-agents`: Lists the agent sub agents.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListAgentSubAgents {
    /// The agent.
    pub agent_id: AgentId,
}

impl ListAgentSubAgents {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for ListAgentSubAgents {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/sub-agents";
    type Answer = Json<Page<AiAgentWithDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `POST /ai/agents/{agent_id}/sub-agents/{sub_agent_id}`: Attaches the agent sub agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AttachAgentSubAgent {
    /// The agent.
    pub agent_id: AgentId,
    /// The sub agent.
    pub sub_agent_id: AgentId,
}

impl AttachAgentSubAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId, sub_agent_id: AgentId) -> Self {
        Self { agent_id, sub_agent_id }
    }
}

impl Operation for AttachAgentSubAgent {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/agents/{agent_id}/sub-agents/{sub_agent_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("sub_agent_id", &self.sub_agent_id)
    }
}

/// `DELETE /ai/agents/{agent_id}/sub-agents/{sub_agent_id}`: Detaches the agent sub agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DetachAgentSubAgent {
    /// The agent.
    pub agent_id: AgentId,
    /// The sub agent.
    pub sub_agent_id: AgentId,
}

impl DetachAgentSubAgent {
    /// With what it must have.
    pub fn new(agent_id: AgentId, sub_agent_id: AgentId) -> Self {
        Self { agent_id, sub_agent_id }
    }
}

impl Operation for DetachAgentSubAgent {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/agents/{agent_id}/sub-agents/{sub_agent_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("sub_agent_id", &self.sub_agent_id)
    }
}

/// `GET /ai/agents/{agent_id}/tools`: Lists the agent tools.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListAgentTools {
    /// The agent.
    pub agent_id: AgentId,
}

impl ListAgentTools {
    /// With what it must have.
    pub fn new(agent_id: AgentId) -> Self {
        Self { agent_id }
    }
}

impl Operation for ListAgentTools {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/agents/{agent_id}/tools";
    type Answer = Json<Page<AiTool>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)
    }
}

/// `POST /ai/agents/{agent_id}/tools/{tool_id}`: Attaches the agent tool.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AttachAgentTool {
    /// The agent.
    pub agent_id: AgentId,
    /// The tool.
    pub tool_id: ToolId,
}

impl AttachAgentTool {
    /// With what it must have.
    pub fn new(agent_id: AgentId, tool_id: ToolId) -> Self {
        Self { agent_id, tool_id }
    }
}

impl Operation for AttachAgentTool {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/agents/{agent_id}/tools/{tool_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("tool_id", &self.tool_id)
    }
}

/// `PATCH /ai/agents/{agent_id}/tools/{tool_id}`: Sets the agent tool approval action.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct SetAgentToolApprovalAction {
    /// The agent.
    #[serde(skip)]
    pub agent_id: AgentId,
    /// The tool.
    #[serde(skip)]
    pub tool_id: ToolId,
    /// The approval action.
    pub approval_action: ApprovalAction,
}

impl SetAgentToolApprovalAction {
    /// With what it must have.
    pub fn new(agent_id: AgentId, tool_id: ToolId, approval_action: impl Into<ApprovalAction>) -> Self {
        Self { agent_id, tool_id, approval_action: approval_action.into() }
    }
}

impl Operation for SetAgentToolApprovalAction {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/agents/{agent_id}/tools/{tool_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("tool_id", &self.tool_id)?.json(self)
    }
}

/// `DELETE /ai/agents/{agent_id}/tools/{tool_id}`: Detaches the agent tool.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DetachAgentTool {
    /// The agent.
    pub agent_id: AgentId,
    /// The tool.
    pub tool_id: ToolId,
}

impl DetachAgentTool {
    /// With what it must have.
    pub fn new(agent_id: AgentId, tool_id: ToolId) -> Self {
        Self { agent_id, tool_id }
    }
}

impl Operation for DetachAgentTool {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/agents/{agent_id}/tools/{tool_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("agent_id", &self.agent_id)?.path("tool_id", &self.tool_id)
    }
}

/// `POST /ai/composio/apps`: Switches on the Composio app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct EnableComposioApp {
    /// Its slug.
    pub slug: String,
    /// The display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Where its logo is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_url: Option<String>,
    /// The auth.
    pub auth: ComposioEnableAppAuth,
}

impl EnableComposioApp {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, auth: impl Into<ComposioEnableAppAuth>) -> Self {
        Self { slug: slug.into(), display_name: None, logo_url: None, auth: auth.into() }
    }
}

impl Operation for EnableComposioApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/composio/apps";
    type Answer = Json<ComposioConfig>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
EnableComposioApp {
/// The display name.
some display_name: impl Into<String>,
/// Where its logo is.
some logo_url: impl Into<String>,
}
}

/// `DELETE /ai/composio/apps/{slug}`: Switches off the Composio app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DisableComposioApp {
    /// Its slug.
    pub slug: String,
}

impl DisableComposioApp {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for DisableComposioApp {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/composio/apps/{slug}";
    type Answer = Json<ComposioConfig>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// `GET /ai/composio/config`: Gets the Composio config.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetComposioConfig {}

impl Operation for GetComposioConfig {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/composio/config";
    type Answer = Json<ComposioConfig>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `PATCH /ai/composio/config`: Changes the Composio config.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateComposioConfig {
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether the following is used: platform key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_platform_key: Option<bool>,
    /// The API key.
    #[serde(skip_serializing_if = "Change::is_keep")]
    pub api_key: Change<Secret>,
    /// The enabled apps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled_apps: Option<Vec<ComposioEnabledApp>>,
}

impl Operation for UpdateComposioConfig {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/composio/config";
    type Answer = Json<ComposioConfig>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateComposioConfig {
/// Whether it is switched on.
some enabled: bool,
/// Whether the following is used: platform key.
some use_platform_key: bool,
/// The API key.
set api_key: impl Into<Change<Secret>>,
/// The enabled apps.
some enabled_apps: impl Into<Vec<ComposioEnabledApp>>,
}
}

/// `GET /ai/composio/toolkits`: Lists the Composio toolkits.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListComposioToolkits {
    /// How many at most.
    pub limit: PageSize,
    /// Where the page begins: the `next_cursor` of the page before it.
    pub cursor: Option<String>,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The category.
    pub category: Option<String>,
}

impl Operation for ListComposioToolkits {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/composio/toolkits";
    type Answer = Json<ComposioToolkitList>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("cursor", &self.cursor)
            .query("search", &self.search)
            .query("category", &self.category))
    }
}

options! {
ListComposioToolkits {
/// How many at most.
set limit: impl Into<PageSize>,
/// Where the page begins: the `next_cursor` of the page before it.
some cursor: impl Into<String>,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The category.
some category: impl Into<String>,
}
}

/// `GET /ai/composio/toolkits/{slug}/auth-configs`: Lists the Composio toolkit auth configs.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListComposioToolkitAuthConfigs {
    /// Its slug.
    pub slug: String,
}

impl ListComposioToolkitAuthConfigs {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for ListComposioToolkitAuthConfigs {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/composio/toolkits/{slug}/auth-configs";
    type Answer = Json<ComposioAuthConfigList>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// `GET /ai/composio/toolkits/{slug}/auth-details`: Gets the Composio toolkit auth details.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetComposioToolkitAuthDetails {
    /// Its slug.
    pub slug: String,
}

impl GetComposioToolkitAuthDetails {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for GetComposioToolkitAuthDetails {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/composio/toolkits/{slug}/auth-details";
    type Answer = Json<ComposioToolkitDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// `GET /ai/composio/tools`: Lists the Composio tools.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListComposioTools {
    /// The toolkits.
    pub toolkits: Option<String>,
}

impl Operation for ListComposioTools {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/composio/tools";
    type Answer = Json<ComposioToolList>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("toolkits", &self.toolkits))
    }
}

options! {
ListComposioTools {
/// The toolkits.
some toolkits: impl Into<String>,
}
}

/// `GET /ai/internal-tools`: Lists the internal tools.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListInternalTools {}

impl Operation for ListInternalTools {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/internal-tools";
    type Answer = Json<InternalToolList>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `GET /ai/knowledge-bases`: Lists the knowledge bases.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListKnowledgeBases {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
}

impl Operation for ListKnowledgeBases {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/knowledge-bases";
    type Answer = Json<Page<AiKnowledgeBaseWithDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("limit", &self.limit).query("offset", &self.offset).query("search", &self.search))
    }
}

impl Paged for ListKnowledgeBases {
    type Page = Page<AiKnowledgeBaseWithDetails>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListKnowledgeBases {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
}
}

/// `POST /ai/knowledge-bases`: Creates a knowledge base.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateKnowledgeBase {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How it is configured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<Value>,
}

impl CreateKnowledgeBase {
    /// With what it must have.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), description: None, configuration: None }
    }
}

impl Operation for CreateKnowledgeBase {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/knowledge-bases";
    type Answer = Json<AiKnowledgeBase>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateKnowledgeBase {
/// What it is for.
some description: impl Into<String>,
/// How it is configured.
some configuration: impl Into<Value>,
}
}

/// `GET /ai/knowledge-bases/{kb_id}`: Gets the knowledge base.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetKnowledgeBase {
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
}

impl GetKnowledgeBase {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId) -> Self {
        Self { kb_id }
    }
}

impl Operation for GetKnowledgeBase {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}";
    type Answer = Json<AiKnowledgeBaseWithDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("kb_id", &self.kb_id)
    }
}

/// `PATCH /ai/knowledge-bases/{kb_id}`: Changes the knowledge base.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateKnowledgeBase {
    /// The knowledge base.
    #[serde(skip)]
    pub kb_id: KnowledgeBaseId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How it is configured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<Value>,
}

impl UpdateKnowledgeBase {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId) -> Self {
        Self { kb_id, name: None, description: None, configuration: None }
    }
}

impl Operation for UpdateKnowledgeBase {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}";
    type Answer = Json<AiKnowledgeBase>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("kb_id", &self.kb_id)?.json(self)
    }
}

options! {
UpdateKnowledgeBase {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// How it is configured.
some configuration: impl Into<Value>,
}
}

/// `DELETE /ai/knowledge-bases/{kb_id}`: Deletes the knowledge base.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteKnowledgeBase {
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
}

impl DeleteKnowledgeBase {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId) -> Self {
        Self { kb_id }
    }
}

impl Operation for DeleteKnowledgeBase {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("kb_id", &self.kb_id)
    }
}

/// `GET /ai/knowledge-bases/{kb_id}/documents`: Lists the knowledge base documents.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListKnowledgeBaseDocuments {
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
}

impl ListKnowledgeBaseDocuments {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId) -> Self {
        Self { kb_id, limit: PageSize::default(), offset: 0 }
    }
}

impl Operation for ListKnowledgeBaseDocuments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}/documents";
    type Answer = Json<Page<AiKnowledgeBaseDocument>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("kb_id", &self.kb_id)?.query("limit", &self.limit).query("offset", &self.offset))
    }
}

impl Paged for ListKnowledgeBaseDocuments {
    type Page = Page<AiKnowledgeBaseDocument>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListKnowledgeBaseDocuments {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
}
}

/// `POST /ai/knowledge-bases/{kb_id}/documents`: Uploads a knowledge base document.
#[derive(Debug)]
#[non_exhaustive]
pub struct UploadKnowledgeBaseDocument {
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
    /// Its title.
    pub title: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// The file.
    pub file: File,
}

impl UploadKnowledgeBaseDocument {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId, file: impl Into<File>) -> Self {
        Self { kb_id, title: None, description: None, file: file.into() }
    }
}

impl Operation for UploadKnowledgeBaseDocument {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}/documents";
    type Answer = Json<AiKnowledgeBaseDocument>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("title", &self.title)
            .text("description", &self.description)
            .files("file", [self.file.take()])?;
        request.path("kb_id", &self.kb_id)?.multipart(form)
    }
}

options! {
UploadKnowledgeBaseDocument {
/// Its title.
some title: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
}
}

/// `DELETE /ai/knowledge-bases/{kb_id}/documents/{document_id}`: Deletes the knowledge base document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteKnowledgeBaseDocument {
    /// The knowledge base.
    pub kb_id: KnowledgeBaseId,
    /// The document.
    pub document_id: DocumentId,
}

impl DeleteKnowledgeBaseDocument {
    /// With what it must have.
    pub fn new(kb_id: KnowledgeBaseId, document_id: DocumentId) -> Self {
        Self { kb_id, document_id }
    }
}

impl Operation for DeleteKnowledgeBaseDocument {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/knowledge-bases/{kb_id}/documents/{document_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("kb_id", &self.kb_id)?.path("document_id", &self.document_id)
    }
}

/// `GET /ai/mcp-servers`: Lists the MCP servers.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListMcpServers {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
}

impl Operation for ListMcpServers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/mcp-servers";
    type Answer = Json<Page<McpServer>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("limit", &self.limit).query("offset", &self.offset))
    }
}

impl Paged for ListMcpServers {
    type Page = Page<McpServer>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListMcpServers {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
}
}

/// `POST /ai/mcp-servers`: Creates an MCP server.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateMcpServer {
    /// Its name.
    pub name: String,
    /// The config.
    pub config: McpServerConfig,
}

impl CreateMcpServer {
    /// With what it must have.
    pub fn new(name: impl Into<String>, config: impl Into<McpServerConfig>) -> Self {
        Self { name: name.into(), config: config.into() }
    }
}

impl Operation for CreateMcpServer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/mcp-servers";
    type Answer = Json<NewMcpServer>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

/// `POST /ai/mcp-servers/discover`: Finds out the MCP server auth.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct DiscoverMcpServerAuth {
    /// The endpoint.
    pub endpoint: String,
}

impl DiscoverMcpServerAuth {
    /// With what it must have.
    pub fn new(endpoint: impl Into<String>) -> Self {
        Self { endpoint: endpoint.into() }
    }
}

impl Operation for DiscoverMcpServerAuth {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/mcp-servers/discover";
    type Answer = Json<McpAuthDiscoveryResult>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

/// `GET /ai/mcp-servers/{mcp_server_id}`: Gets the MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMcpServer {
    /// The MCP server.
    pub mcp_server_id: McpServerId,
}

impl GetMcpServer {
    /// With what it must have.
    pub fn new(mcp_server_id: McpServerId) -> Self {
        Self { mcp_server_id }
    }
}

impl Operation for GetMcpServer {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/mcp-servers/{mcp_server_id}";
    type Answer = Json<McpServer>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("mcp_server_id", &self.mcp_server_id)
    }
}

/// `PATCH /ai/mcp-servers/{mcp_server_id}`: Changes the MCP server.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateMcpServer {
    /// The MCP server.
    #[serde(skip)]
    pub mcp_server_id: McpServerId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The config.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<McpServerConfig>,
}

impl UpdateMcpServer {
    /// With what it must have.
    pub fn new(mcp_server_id: McpServerId) -> Self {
        Self { mcp_server_id, name: None, config: None }
    }
}

impl Operation for UpdateMcpServer {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/mcp-servers/{mcp_server_id}";
    type Answer = Json<McpServer>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("mcp_server_id", &self.mcp_server_id)?.json(self)
    }
}

options! {
UpdateMcpServer {
/// Its name.
some name: impl Into<String>,
/// The config.
some config: impl Into<McpServerConfig>,
}
}

/// `DELETE /ai/mcp-servers/{mcp_server_id}`: Deletes the MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteMcpServer {
    /// The MCP server.
    pub mcp_server_id: McpServerId,
}

impl DeleteMcpServer {
    /// With what it must have.
    pub fn new(mcp_server_id: McpServerId) -> Self {
        Self { mcp_server_id }
    }
}

impl Operation for DeleteMcpServer {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/mcp-servers/{mcp_server_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("mcp_server_id", &self.mcp_server_id)
    }
}

/// `GET /ai/settings`: Gets the AI settings.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetAiSettings {}

impl Operation for GetAiSettings {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/settings";
    type Answer = Json<DeploymentAiSettings>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `PUT /ai/settings`: Changes the AI settings.
#[derive(Debug, Clone, Serialize, Default)]
#[non_exhaustive]
pub struct UpdateAiSettings {
    /// The strong LLM provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_llm_provider: Option<DeploymentLlmProvider>,
    /// The weak LLM provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_llm_provider: Option<DeploymentLlmProvider>,
    /// The Gemini API key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gemini_api_key: Option<Secret>,
    /// The `OpenRouter` API key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openrouter_api_key: Option<Secret>,
    /// Whether a provider must take all parameters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openrouter_require_parameters: Option<bool>,
    /// The `OpenAI` API key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openai_api_key: Option<Secret>,
    /// The Anthropic API key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anthropic_api_key: Option<Secret>,
    /// The strong model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_model: Option<String>,
    /// The weak model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_model: Option<String>,
    /// The embedding provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embedding_provider: Option<DeploymentEmbeddingProvider>,
    /// The embedding model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embedding_model: Option<String>,
    /// The embedding dimension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embedding_dimension: Option<i32>,
    /// The storage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage: Option<StorageSettingsUpdate>,
}

impl Operation for UpdateAiSettings {
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/ai/settings";
    type Answer = Json<DeploymentAiSettings>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
UpdateAiSettings {
/// The strong LLM provider.
some strong_llm_provider: impl Into<DeploymentLlmProvider>,
/// The weak LLM provider.
some weak_llm_provider: impl Into<DeploymentLlmProvider>,
/// The Gemini API key.
some gemini_api_key: impl Into<Secret>,
/// The `OpenRouter` API key.
some openrouter_api_key: impl Into<Secret>,
/// Whether a provider must take all parameters.
some openrouter_require_parameters: bool,
/// The `OpenAI` API key.
some openai_api_key: impl Into<Secret>,
/// The Anthropic API key.
some anthropic_api_key: impl Into<Secret>,
/// The strong model.
some strong_model: impl Into<String>,
/// The weak model.
some weak_model: impl Into<String>,
/// The embedding provider.
some embedding_provider: impl Into<DeploymentEmbeddingProvider>,
/// The embedding model.
some embedding_model: impl Into<String>,
/// The embedding dimension.
some embedding_dimension: i32,
/// The storage.
some storage: impl Into<StorageSettingsUpdate>,
}
}

/// `GET /ai/settings/provider-profiles`: Lists the AI provider profiles.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListAiProviderProfiles {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
}

impl Operation for ListAiProviderProfiles {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/settings/provider-profiles";
    type Answer = Json<Page<DeploymentAiProviderProfile>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("limit", &self.limit).query("offset", &self.offset))
    }
}

impl Paged for ListAiProviderProfiles {
    type Page = Page<DeploymentAiProviderProfile>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListAiProviderProfiles {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
}
}

/// `POST /ai/settings/provider-profiles`: Creates an AI provider profile.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateAiProviderProfile {
    /// The provider.
    pub provider: DeploymentLlmProvider,
    /// Its name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// The API key.
    pub api_key: Secret,
    /// The address of the base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// The default model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_model: Option<String>,
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether prompt caching is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_prompt_caching: Option<bool>,
    /// Whether reasoning effort is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_reasoning_effort: Option<bool>,
    /// Whether it takes a image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supports_image: Option<bool>,
}

impl CreateAiProviderProfile {
    /// With what it must have.
    pub fn new(
        provider: impl Into<DeploymentLlmProvider>,
        name: impl Into<String>,
        slug: impl Into<String>,
        api_key: impl Into<Secret>,
    ) -> Self {
        Self {
            provider: provider.into(),
            name: name.into(),
            slug: slug.into(),
            api_key: api_key.into(),
            base_url: None,
            organization: None,
            project: None,
            default_model: None,
            enabled: None,
            disable_prompt_caching: None,
            disable_reasoning_effort: None,
            supports_image: None,
        }
    }
}

impl Operation for CreateAiProviderProfile {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/settings/provider-profiles";
    type Answer = Json<DeploymentAiProviderProfile>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateAiProviderProfile {
/// The address of the base.
some base_url: impl Into<String>,
/// The organization.
some organization: impl Into<String>,
/// The project.
some project: impl Into<String>,
/// The default model.
some default_model: impl Into<String>,
/// Whether it is switched on.
some enabled: bool,
/// Whether prompt caching is switched off.
some disable_prompt_caching: bool,
/// Whether reasoning effort is switched off.
some disable_reasoning_effort: bool,
/// Whether it takes a image.
some supports_image: bool,
}
}

/// `GET /ai/settings/provider-profiles/{profile_id}`: Gets the AI provider profile.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAiProviderProfile {
    /// The profile.
    pub profile_id: ProviderProfileId,
}

impl GetAiProviderProfile {
    /// With what it must have.
    pub fn new(profile_id: ProviderProfileId) -> Self {
        Self { profile_id }
    }
}

impl Operation for GetAiProviderProfile {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/settings/provider-profiles/{profile_id}";
    type Answer = Json<DeploymentAiProviderProfile>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("profile_id", &self.profile_id)
    }
}

/// `PATCH /ai/settings/provider-profiles/{profile_id}`: Changes the AI provider profile.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateAiProviderProfile {
    /// The profile.
    #[serde(skip)]
    pub profile_id: ProviderProfileId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The API key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key: Option<Secret>,
    /// The address of the base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// The default model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_model: Option<String>,
    /// Whether it is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether prompt caching is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_prompt_caching: Option<bool>,
    /// Whether reasoning effort is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_reasoning_effort: Option<bool>,
    /// Whether it takes a image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supports_image: Option<bool>,
}

impl UpdateAiProviderProfile {
    /// With what it must have.
    pub fn new(profile_id: ProviderProfileId) -> Self {
        Self {
            profile_id,
            name: None,
            slug: None,
            api_key: None,
            base_url: None,
            organization: None,
            project: None,
            default_model: None,
            enabled: None,
            disable_prompt_caching: None,
            disable_reasoning_effort: None,
            supports_image: None,
        }
    }
}

impl Operation for UpdateAiProviderProfile {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/settings/provider-profiles/{profile_id}";
    type Answer = Json<DeploymentAiProviderProfile>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("profile_id", &self.profile_id)?.json(self)
    }
}

options! {
UpdateAiProviderProfile {
/// Its name.
some name: impl Into<String>,
/// Its slug.
some slug: impl Into<String>,
/// The API key.
some api_key: impl Into<Secret>,
/// The address of the base.
some base_url: impl Into<String>,
/// The organization.
some organization: impl Into<String>,
/// The project.
some project: impl Into<String>,
/// The default model.
some default_model: impl Into<String>,
/// Whether it is switched on.
some enabled: bool,
/// Whether prompt caching is switched off.
some disable_prompt_caching: bool,
/// Whether reasoning effort is switched off.
some disable_reasoning_effort: bool,
/// Whether it takes a image.
some supports_image: bool,
}
}

/// `DELETE /ai/settings/provider-profiles/{profile_id}`: Deletes the AI provider profile.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteAiProviderProfile {
    /// The profile.
    pub profile_id: ProviderProfileId,
}

impl DeleteAiProviderProfile {
    /// With what it must have.
    pub fn new(profile_id: ProviderProfileId) -> Self {
        Self { profile_id }
    }
}

impl Operation for DeleteAiProviderProfile {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/settings/provider-profiles/{profile_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("profile_id", &self.profile_id)
    }
}

/// `POST /ai/threads/{thread_id}/messages/answer`: Answers the thread question.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AnswerThreadQuestion {
    /// The thread.
    #[serde(skip)]
    pub thread_id: ThreadId,
    /// The answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<QuestionAnswer>>,
    /// The freeform text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freeform_text: Option<String>,
}

impl AnswerThreadQuestion {
    /// With what it must have.
    pub fn new(thread_id: ThreadId) -> Self {
        Self { thread_id, answers: None, freeform_text: None }
    }
}

impl Operation for AnswerThreadQuestion {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/threads/{thread_id}/messages/answer";
    type Answer = Json<StartedRun>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("thread_id", &self.thread_id)?.json(self)
    }
}

options! {
AnswerThreadQuestion {
/// The answers.
some answers: impl Into<Vec<QuestionAnswer>>,
/// The freeform text.
some freeform_text: impl Into<String>,
}
}

/// `GET /ai/tools`: Lists the tools.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListTools {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
}

impl Operation for ListTools {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/tools";
    type Answer = Json<Page<AiToolWithDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("limit", &self.limit).query("offset", &self.offset).query("search", &self.search))
    }
}

impl Paged for ListTools {
    type Page = Page<AiToolWithDetails>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListTools {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
}
}

/// `POST /ai/tools`: Creates a tool.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateTool {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The tool type.
    pub tool_type: String,
    /// How it is configured.
    pub configuration: AiToolConfiguration,
}

impl CreateTool {
    /// With what it must have.
    pub fn new(
        name: impl Into<String>,
        tool_type: impl Into<String>,
        configuration: impl Into<AiToolConfiguration>,
    ) -> Self {
        Self {
            name: name.into(),
            description: None,
            tool_type: tool_type.into(),
            configuration: configuration.into(),
        }
    }
}

impl Operation for CreateTool {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/ai/tools";
    type Answer = Json<AiTool>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateTool {
/// What it is for.
some description: impl Into<String>,
}
}

/// `GET /ai/tools/{tool_id}`: Gets the tool.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTool {
    /// The tool.
    pub tool_id: ToolId,
}

impl GetTool {
    /// With what it must have.
    pub fn new(tool_id: ToolId) -> Self {
        Self { tool_id }
    }
}

impl Operation for GetTool {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/ai/tools/{tool_id}";
    type Answer = Json<AiToolWithDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("tool_id", &self.tool_id)
    }
}

/// `PATCH /ai/tools/{tool_id}`: Changes the tool.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateTool {
    /// The tool.
    #[serde(skip)]
    pub tool_id: ToolId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The tool type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_type: Option<String>,
    /// How it is configured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<AiToolConfiguration>,
}

impl UpdateTool {
    /// With what it must have.
    pub fn new(tool_id: ToolId) -> Self {
        Self { tool_id, name: None, description: None, tool_type: None, configuration: None }
    }
}

impl Operation for UpdateTool {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/ai/tools/{tool_id}";
    type Answer = Json<AiTool>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("tool_id", &self.tool_id)?.json(self)
    }
}

options! {
UpdateTool {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// The tool type.
some tool_type: impl Into<String>,
/// How it is configured.
some configuration: impl Into<AiToolConfiguration>,
}
}

/// `DELETE /ai/tools/{tool_id}`: Deletes the tool.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteTool {
    /// The tool.
    pub tool_id: ToolId,
}

impl DeleteTool {
    /// With what it must have.
    pub fn new(tool_id: ToolId) -> Self {
        Self { tool_id }
    }
}

impl Operation for DeleteTool {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/ai/tools/{tool_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("tool_id", &self.tool_id)
    }
}

/// An actor.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The subject type.
    pub subject_type: String,
    /// The external key.
    pub external_key: String,
    /// The display name.
    pub display_name: Option<String>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
}

record! {
Actor {
must "id" id,
must "deployment_id" deployment_id,
must "subject_type" subject_type,
must "external_key" external_key,
may "display_name" display_name,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "archived_at" archived_at,
}
}

/// An MCP server connection.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct McpServerConnection {
    /// The address of the auth.
    pub auth_url: String,
}

record! {
McpServerConnection {
must "auth_url" auth_url,
}
}

/// An actor MCP server in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ActorMcpServerSummary {
    /// Its id.
    pub id: McpServerId,
    /// Its name.
    pub name: String,
    /// The endpoint.
    pub endpoint: String,
    /// The auth type.
    pub auth_type: String,
    /// Whether each user connects on their own.
    pub requires_user_connection: bool,
    /// The connection status.
    pub connection_status: String,
    /// When it was connected.
    pub connected_at: Option<DateTime>,
    /// When it expires.
    pub expires_at: Option<DateTime>,
}

record! {
ActorMcpServerSummary {
must "id" id,
must "name" name,
must "endpoint" endpoint,
must "auth_type" auth_type,
must "requires_user_connection" requires_user_connection,
must "connection_status" connection_status,
may "connected_at" connected_at,
may "expires_at" expires_at,
}
}

/// An actor project.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ActorProject {
    /// Its id.
    pub id: ActorProjectId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The actor.
    pub actor_id: ActorId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its state.
    pub status: String,
    /// The coordinator thread.
    pub coordinator_thread_id: Option<ThreadId>,
    /// The review thread.
    pub review_thread_id: Option<ThreadId>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
}

record! {
ActorProject {
must "id" id,
must "deployment_id" deployment_id,
must "actor_id" actor_id,
must "name" name,
may "description" description,
must "status" status,
may "coordinator_thread_id" coordinator_thread_id,
may "review_thread_id" review_thread_id,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "archived_at" archived_at,
}
}

/// All about an agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AgentDetails {
    /// Its id.
    pub id: AgentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The number of tools.
    pub tools_count: i64,
    /// The number of knowledge bases.
    pub knowledge_bases_count: i64,
    /// The tools.
    pub tools: Vec<Value>,
    /// The knowledge bases.
    pub knowledge_bases: Vec<Value>,
    /// The sub agents.
    pub sub_agents: Option<Vec<AgentId>>,
    /// The reviewer agent.
    pub reviewer_agent_id: Option<AgentId>,
    /// The conversation agent.
    pub conversation_agent_id: Option<AgentId>,
    /// The strong model.
    pub strong_model: Option<AgentModelOverride>,
    /// The weak model.
    pub weak_model: Option<AgentModelOverride>,
    /// Whether the following is required: approval MCP.
    pub require_approval_mcp: bool,
    /// Whether the following is required: approval virtual.
    pub require_approval_virtual: bool,
    /// The tool approval rules.
    pub tool_approval_rules: Vec<AgentToolApprovalRule>,
    /// The hooks.
    pub hooks: Option<AgentHooksConfig>,
    /// Its limits.
    pub limits: AgentLimits,
    /// The disabled internal tools.
    pub disabled_internal_tools: Vec<String>,
}

record! {
AgentDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "name" name,
may "description" description,
must "tools_count" tools_count,
must "knowledge_bases_count" knowledge_bases_count,
may "tools" tools,
may "knowledge_bases" knowledge_bases,
may "sub_agents" sub_agents,
may "reviewer_agent_id" reviewer_agent_id,
may "conversation_agent_id" conversation_agent_id,
may "strong_model" strong_model,
may "weak_model" weak_model,
may "require_approval_mcp" require_approval_mcp,
may "require_approval_virtual" require_approval_virtual,
may "tool_approval_rules" tool_approval_rules,
may "hooks" hooks,
must "limits" limits,
may "disabled_internal_tools" disabled_internal_tools,
}
}

/// An agent hook step.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AgentHookStep {
    /// The tool name.
    pub tool_name: String,
    /// The args.
    pub args: Value,
}

impl AgentHookStep {
    /// With what it must have.
    pub fn new(tool_name: impl Into<String>) -> Self {
        Self { tool_name: tool_name.into(), args: Value::Null }
    }
}

record! {
AgentHookStep {
must "tool_name" tool_name,
may "args" args,
}
}

/// How an agent hooks is configured.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AgentHooksConfig {
    /// The execution start.
    pub execution_start: Vec<AgentHookStep>,
    /// The before LLM.
    pub before_llm: Vec<AgentHookStep>,
    /// The after LLM.
    pub after_llm: Vec<AgentHookStep>,
    /// The before tool.
    pub before_tool: Vec<AgentHookStep>,
    /// The after tool.
    pub after_tool: Vec<AgentHookStep>,
    /// The on budget exhausted.
    pub on_budget_exhausted: Vec<AgentHookStep>,
    /// The execution end.
    pub execution_end: Vec<AgentHookStep>,
}

record! {
AgentHooksConfig {
may "execution_start" execution_start,
may "before_llm" before_llm,
may "after_llm" after_llm,
may "before_tool" before_tool,
may "after_tool" after_tool,
may "on_budget_exhausted" on_budget_exhausted,
may "execution_end" execution_end,
}
}

/// The agent limits.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AgentLimits {
    /// The context window tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_window_tokens: Option<i32>,
    /// The run token budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_token_budget: Option<i64>,
}

record! {
AgentLimits {
may "context_window_tokens" context_window_tokens,
may "run_token_budget" run_token_budget,
}
}

/// An agent model override.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AgentModelOverride {
    /// The provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<ProviderProfileId>,
}

record! {
AgentModelOverride {
may "provider" provider,
may "model" model,
may "profile_id" profile_id,
}
}

/// An agent skills in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AgentSkillsSummary {
    /// The system.
    pub system: Vec<SkillSummaryEntry>,
    /// The agent.
    pub agent: Vec<SkillSummaryEntry>,
}

record! {
AgentSkillsSummary {
may "system" system,
may "agent" agent,
}
}

/// An agent thread.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AgentThread {
    /// Its id.
    pub id: ThreadId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The actor.
    pub actor_id: ActorId,
    /// The project.
    pub project_id: ActorProjectId,
    /// Its title.
    pub title: String,
    /// The thread kind.
    pub thread_kind: String,
    /// The thread visibility.
    pub thread_visibility: String,
    /// The thread purpose.
    pub thread_purpose: String,
    /// The responsibility.
    pub responsibility: Option<String>,
    /// Whether it may be used again.
    pub reusable: bool,
    /// Whether work may be assigned to it.
    pub accepts_assignments: bool,
    /// The capability tags.
    pub capability_tags: Vec<String>,
    /// Its state.
    pub status: String,
    /// The system instructions.
    pub system_instructions: Option<String>,
    /// When it was last activity.
    pub last_activity_at: DateTime,
    /// When it was completed.
    pub completed_at: Option<DateTime>,
    /// The execution state.
    pub execution_state: Option<Value>,
    /// The next event sequence.
    pub next_event_sequence: i64,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
    /// The state version.
    pub state_version: StateVersionId,
}

record! {
AgentThread {
must "id" id,
must "deployment_id" deployment_id,
must "actor_id" actor_id,
must "project_id" project_id,
must "title" title,
must "thread_kind" thread_kind,
must "thread_visibility" thread_visibility,
must "thread_purpose" thread_purpose,
may "responsibility" responsibility,
must "reusable" reusable,
must "accepts_assignments" accepts_assignments,
may "capability_tags" capability_tags,
must "status" status,
may "system_instructions" system_instructions,
must "last_activity_at" last_activity_at,
may "completed_at" completed_at,
may "execution_state" execution_state,
must "next_event_sequence" next_event_sequence,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "archived_at" archived_at,
must "state_version" state_version,
}
}

/// An agent tool approval rule.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AgentToolApprovalRule {
    /// The pattern.
    pub pattern: String,
    /// The action.
    pub action: ApprovalAction,
}

impl AgentToolApprovalRule {
    /// With what it must have.
    pub fn new(pattern: impl Into<String>, action: impl Into<ApprovalAction>) -> Self {
        Self { pattern: pattern.into(), action: action.into() }
    }
}

record! {
AgentToolApprovalRule {
must "pattern" pattern,
must "action" action,
}
}

/// An AI agent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiAgent {
    /// Its id.
    pub id: AgentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The sub agents.
    pub sub_agents: Option<Vec<AgentId>>,
    /// The strong model.
    pub strong_model: Option<AgentModelOverride>,
    /// The weak model.
    pub weak_model: Option<AgentModelOverride>,
    /// The hooks.
    pub hooks: Option<AgentHooksConfig>,
    /// Whether the following is required: approval MCP.
    pub require_approval_mcp: bool,
    /// Whether the following is required: approval virtual.
    pub require_approval_virtual: bool,
    /// The tool approval rules.
    pub tool_approval_rules: Vec<AgentToolApprovalRule>,
    /// Its limits.
    pub limits: Option<AgentLimits>,
    /// The disabled internal tools.
    pub disabled_internal_tools: Vec<String>,
}

record! {
AiAgent {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "deployment_id" deployment_id,
may "sub_agents" sub_agents,
may "strong_model" strong_model,
may "weak_model" weak_model,
may "hooks" hooks,
may "require_approval_mcp" require_approval_mcp,
may "require_approval_virtual" require_approval_virtual,
may "tool_approval_rules" tool_approval_rules,
may "limits" limits,
may "disabled_internal_tools" disabled_internal_tools,
}
}

/// An AI agent, with its numbers.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiAgentWithDetails {
    /// Its id.
    pub id: AgentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The number of tools.
    pub tools_count: i64,
    /// The number of knowledge bases.
    pub knowledge_bases_count: i64,
    /// The sub agents.
    pub sub_agents: Option<Vec<AgentId>>,
    /// The reviewer agent.
    pub reviewer_agent_id: Option<AgentId>,
    /// The conversation agent.
    pub conversation_agent_id: Option<AgentId>,
    /// The strong model.
    pub strong_model: Option<AgentModelOverride>,
    /// The weak model.
    pub weak_model: Option<AgentModelOverride>,
    /// The hooks.
    pub hooks: Option<AgentHooksConfig>,
    /// Whether the following is required: approval MCP.
    pub require_approval_mcp: bool,
    /// Whether the following is required: approval virtual.
    pub require_approval_virtual: bool,
    /// The tool approval rules.
    pub tool_approval_rules: Vec<AgentToolApprovalRule>,
    /// Its limits.
    pub limits: Option<AgentLimits>,
    /// The disabled internal tools.
    pub disabled_internal_tools: Vec<String>,
}

record! {
AiAgentWithDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "deployment_id" deployment_id,
must "tools_count" tools_count,
must "knowledge_bases_count" knowledge_bases_count,
may "sub_agents" sub_agents,
may "reviewer_agent_id" reviewer_agent_id,
may "conversation_agent_id" conversation_agent_id,
may "strong_model" strong_model,
may "weak_model" weak_model,
may "hooks" hooks,
may "require_approval_mcp" require_approval_mcp,
may "require_approval_virtual" require_approval_virtual,
may "tool_approval_rules" tool_approval_rules,
may "limits" limits,
may "disabled_internal_tools" disabled_internal_tools,
}
}

/// An AI knowledge base.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiKnowledgeBase {
    /// Its id.
    pub id: KnowledgeBaseId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// How it is configured.
    pub configuration: Value,
}

record! {
AiKnowledgeBase {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "deployment_id" deployment_id,
may "configuration" configuration,
}
}

/// An AI knowledge base document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiKnowledgeBaseDocument {
    /// Its id.
    pub id: DocumentId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// The file name.
    pub file_name: String,
    /// The file size.
    pub file_size: i64,
    /// The file type.
    pub file_type: String,
    /// The storage object key.
    pub storage_object_key: String,
    /// The knowledge base.
    pub knowledge_base_id: KnowledgeBaseId,
    /// The processing metadata.
    pub processing_metadata: Option<Value>,
}

record! {
AiKnowledgeBaseDocument {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "title" title,
may "description" description,
must "file_name" file_name,
must "file_size" file_size,
must "file_type" file_type,
must "storage_object_key" storage_object_key,
must "knowledge_base_id" knowledge_base_id,
may "processing_metadata" processing_metadata,
}
}

/// An AI knowledge base, with its numbers.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiKnowledgeBaseWithDetails {
    /// Its id.
    pub id: KnowledgeBaseId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// How it is configured.
    pub configuration: Value,
    /// The number of documents.
    pub documents_count: i64,
    /// The number of size in all.
    pub total_size: i64,
}

record! {
AiKnowledgeBaseWithDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "deployment_id" deployment_id,
may "configuration" configuration,
must "documents_count" documents_count,
must "total_size" total_size,
}
}

/// An AI tool.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiTool {
    /// Its id.
    pub id: ToolId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The tool type.
    pub tool_type: AiToolType,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// How it is configured.
    pub configuration: AiToolConfiguration,
    /// The approval action.
    pub approval_action: Option<ApprovalAction>,
}

record! {
AiTool {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "tool_type" tool_type,
must "deployment_id" deployment_id,
must "configuration" configuration,
may "approval_action" approval_action,
}
}

/// How an AI tool is configured.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum AiToolConfiguration {
    /// Api.
    Api(ApiToolConfiguration),
    /// Platform event.
    PlatformEvent(PlatformEventToolConfiguration),
    /// Code runner.
    CodeRunner(CodeRunnerToolConfiguration),
    /// Internal.
    Internal(InternalToolConfiguration),
    /// Mcp.
    Mcp(McpToolConfiguration),
    /// Virtual.
    Virtual(VirtualToolConfiguration),
    /// One that this version does not know, as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Empty for AiToolConfiguration {
    fn empty() -> Self {
        Self::Other(Value::Null)
    }
}

values! {
/// The types of an AI tool.
AiToolType {
/// Api.
Api = "api",
/// Platform event.
PlatformEvent = "platform_event",
/// Code runner.
CodeRunner = "code_runner",
/// Internal.
Internal = "internal",
/// Mcp.
Mcp = "mcp",
/// Virtual.
Virtual = "virtual",
}
}

/// An AI tool, with its numbers.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiToolWithDetails {
    /// Its id.
    pub id: ToolId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The tool type.
    pub tool_type: AiToolType,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// How it is configured.
    pub configuration: AiToolConfiguration,
    /// The approval action.
    pub approval_action: Option<ApprovalAction>,
}

record! {
AiToolWithDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
may "description" description,
must "tool_type" tool_type,
must "deployment_id" deployment_id,
must "configuration" configuration,
may "approval_action" approval_action,
}
}

/// An answer value.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "kind")]
#[non_exhaustive]
pub enum AnswerValue {
    /// Free text.
    #[serde(rename = "free_text")]
    FreeText {
        /// The value.
        value: String,
    },
    /// Single choice.
    #[serde(rename = "single_choice")]
    SingleChoice {
        /// The value.
        value: String,
    },
    /// Multi choice.
    #[serde(rename = "multi_choice")]
    MultiChoice {
        /// The values.
        values: Vec<String>,
    },
    /// Yes no.
    #[serde(rename = "yes_no")]
    YesNo {
        /// The value.
        value: bool,
    },
    /// Number.
    #[serde(rename = "number")]
    Number {
        /// The value.
        value: f64,
    },
    /// Date.
    #[serde(rename = "date")]
    Date {
        /// The value.
        value: String,
    },
    /// Confirm.
    #[serde(rename = "confirm")]
    Confirm {
        /// Whether it is accepted.
        accepted: bool,
    },
    /// One that this version does not know, as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Empty for AnswerValue {
    fn empty() -> Self {
        Self::Other(Value::Null)
    }
}

/// How an API tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ApiToolConfiguration {
    /// The endpoint.
    pub endpoint: String,
    /// The method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<HttpMethod>,
    /// The authorization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorization: Option<AuthorizationConfiguration>,
    /// The request body schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_body_schema: Option<Vec<SchemaField>>,
    /// The address params schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url_params_schema: Option<Vec<SchemaField>>,
    /// How long it may take, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i32>,
}

impl ApiToolConfiguration {
    /// With what it must have.
    pub fn new(endpoint: impl Into<String>) -> Self {
        Self {
            endpoint: endpoint.into(),
            method: None,
            authorization: None,
            request_body_schema: None,
            url_params_schema: None,
            timeout_seconds: None,
        }
    }
}

record! {
ApiToolConfiguration {
must "endpoint" endpoint,
may "method" method,
may "authorization" authorization,
may "request_body_schema" request_body_schema,
may "url_params_schema" url_params_schema,
may "timeout_seconds" timeout_seconds,
}
}

values! {
/// An approval action.
ApprovalAction {
/// Allow.
Allow = "allow",
/// Deny.
Deny = "deny",
/// Review.
Review = "review",
}
}

/// An approval answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApprovalAnswer {
    /// The request message.
    pub request_message_id: MessageId,
    /// The approvals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals: Option<Vec<ToolApprovalSelection>>,
}

impl ApprovalAnswer {
    /// With what it must have.
    pub fn new(request_message_id: impl Into<MessageId>) -> Self {
        Self { request_message_id: request_message_id.into(), approvals: None }
    }
}

/// An approval submission item.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApprovalSubmissionItem {
    /// The tool name.
    pub tool_name: String,
    /// What is counted together.
    pub mode: ToolApprovalMode,
}

impl ApprovalSubmissionItem {
    /// With what it must have.
    pub fn new(tool_name: impl Into<String>, mode: impl Into<ToolApprovalMode>) -> Self {
        Self { tool_name: tool_name.into(), mode: mode.into() }
    }
}

/// How an authorization is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AuthorizationConfiguration {
    /// Whether it is called as the user.
    pub authorize_as_user: bool,
    /// The JWT template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwt_template_id: Option<JwtTemplateId>,
    /// The custom headers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_headers: Option<Vec<SchemaField>>,
}

impl AuthorizationConfiguration {
    /// With what it must have.
    pub fn new(authorize_as_user: bool) -> Self {
        Self { authorize_as_user, jwt_template_id: None, custom_headers: None }
    }
}

record! {
AuthorizationConfiguration {
must "authorize_as_user" authorize_as_user,
may "jwt_template_id" jwt_template_id,
may "custom_headers" custom_headers,
}
}

/// A cancellation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cancellation {}

/// A code runner env variable.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CodeRunnerEnvVariable {
    /// Its name.
    pub name: String,
    /// The value.
    pub value: String,
}

impl CodeRunnerEnvVariable {
    /// With what it must have.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

record! {
CodeRunnerEnvVariable {
must "name" name,
must "value" value,
}
}

values! {
/// A code runner runtime.
CodeRunnerRuntime {
/// Python.
Python = "python",
}
}

/// How a code runner tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CodeRunnerToolConfiguration {
    /// The runtime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime: Option<CodeRunnerRuntime>,
    /// The code.
    pub code: String,
    /// The input schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Vec<SchemaField>>,
    /// The output schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_schema: Option<Vec<SchemaField>>,
    /// The env variables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env_variables: Option<Vec<CodeRunnerEnvVariable>>,
    /// How long it may take, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i32>,
    /// Whether the following is allowed: network.
    pub allow_network: bool,
}

impl CodeRunnerToolConfiguration {
    /// With what it must have.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            runtime: None,
            code: code.into(),
            input_schema: None,
            output_schema: None,
            env_variables: None,
            timeout_seconds: None,
            allow_network: false,
        }
    }
}

record! {
CodeRunnerToolConfiguration {
may "runtime" runtime,
must "code" code,
may "input_schema" input_schema,
may "output_schema" output_schema,
may "env_variables" env_variables,
may "timeout_seconds" timeout_seconds,
may "allow_network" allow_network,
}
}

/// A Composio auth config list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioAuthConfigList {
    /// The auth configs.
    pub auth_configs: Vec<ComposioAuthConfigSummary>,
}

record! {
ComposioAuthConfigList {
may "auth_configs" auth_configs,
}
}

/// A Composio auth config in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioAuthConfigSummary {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The auth scheme.
    pub auth_scheme: Option<String>,
    /// Whether it is Composio managed.
    pub is_composio_managed: bool,
    /// The toolkit slug.
    pub toolkit_slug: String,
}

record! {
ComposioAuthConfigSummary {
must "id" id,
must "name" name,
may "auth_scheme" auth_scheme,
must "is_composio_managed" is_composio_managed,
must "toolkit_slug" toolkit_slug,
}
}

/// How a Composio is configured.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioConfig {
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether the following is used: platform key.
    pub use_platform_key: bool,
    /// Whether there is an API key.
    pub api_key_set: bool,
    /// The enabled apps.
    pub enabled_apps: Vec<ComposioEnabledApp>,
}

record! {
ComposioConfig {
must "enabled" enabled,
must "use_platform_key" use_platform_key,
must "api_key_set" api_key_set,
may "enabled_apps" enabled_apps,
}
}

/// A Composio enable app auth.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum ComposioEnableAppAuth {
    /// Managed.
    #[serde(rename = "managed")]
    Managed {
        /// The auth scheme.
        #[serde(skip_serializing_if = "Option::is_none")]
        auth_scheme: Option<String>,
        /// The credentials.
        #[serde(skip_serializing_if = "Option::is_none")]
        credentials: Option<BTreeMap<String, Value>>,
    },
    /// Custom.
    #[serde(rename = "custom")]
    Custom {
        /// The auth scheme.
        auth_scheme: String,
        /// The credentials.
        #[serde(skip_serializing_if = "Option::is_none")]
        credentials: Option<BTreeMap<String, Value>>,
    },
    /// Use existing.
    #[serde(rename = "use_existing")]
    UseExisting {
        /// The auth config.
        auth_config_id: String,
        /// The auth scheme.
        #[serde(skip_serializing_if = "Option::is_none")]
        auth_scheme: Option<String>,
    },
    /// One that this version does not know, as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Empty for ComposioEnableAppAuth {
    fn empty() -> Self {
        Self::Other(Value::Null)
    }
}

/// A Composio enabled app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ComposioEnabledApp {
    /// Its slug.
    pub slug: String,
    /// The auth config.
    pub auth_config_id: String,
    /// The display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Where its logo is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_url: Option<String>,
    /// The auth scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_scheme: Option<String>,
}

impl ComposioEnabledApp {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, auth_config_id: impl Into<String>) -> Self {
        Self {
            slug: slug.into(),
            auth_config_id: auth_config_id.into(),
            display_name: None,
            logo_url: None,
            auth_scheme: None,
        }
    }
}

record! {
ComposioEnabledApp {
must "slug" slug,
must "auth_config_id" auth_config_id,
may "display_name" display_name,
may "logo_url" logo_url,
may "auth_scheme" auth_scheme,
}
}

/// A Composio tool list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolList {
    /// The tools.
    pub tools: Vec<ComposioToolSummary>,
}

record! {
ComposioToolList {
may "tools" tools,
}
}

/// A Composio tool in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolSummary {
    /// Its name.
    pub name: String,
    /// The toolkit slug.
    pub toolkit_slug: String,
    /// The remote tool slug.
    pub remote_tool_slug: String,
    /// The display name.
    pub display_name: String,
    /// What it is for.
    pub description: String,
    /// The input schema.
    pub input_schema: Option<Value>,
}

record! {
ComposioToolSummary {
must "name" name,
must "toolkit_slug" toolkit_slug,
must "remote_tool_slug" remote_tool_slug,
may "display_name" display_name,
may "description" description,
may "input_schema" input_schema,
}
}

/// A Composio toolkit.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkit {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The logo.
    pub logo: Option<String>,
    /// The categories.
    pub categories: Vec<String>,
    /// The auth schemes.
    pub auth_schemes: Vec<String>,
    /// The number of tools.
    pub tool_count: i64,
}

record! {
ComposioToolkit {
must "slug" slug,
must "name" name,
may "description" description,
may "logo" logo,
may "categories" categories,
may "auth_schemes" auth_schemes,
may "tool_count" tool_count,
}
}

/// A Composio toolkit auth field.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkitAuthField {
    /// Its name.
    pub name: String,
    /// The display name.
    pub display_name: String,
    /// Its type.
    pub kind: String,
    /// What it is for.
    pub description: String,
    /// Whether it must be given.
    pub required: bool,
    /// The default.
    pub default_value: Option<String>,
}

record! {
ComposioToolkitAuthField {
must "name" name,
must "display_name" display_name,
must "type" kind,
must "description" description,
must "required" required,
may "default" default_value,
}
}

/// The Composio toolkit auth fields.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkitAuthFields {
    /// Whether it must be given.
    pub required: Vec<ComposioToolkitAuthField>,
    /// The optional.
    pub optional: Vec<ComposioToolkitAuthField>,
}

record! {
ComposioToolkitAuthFields {
may "required" required,
may "optional" optional,
}
}

/// The modes of a Composio toolkit auth.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkitAuthMode {
    /// What is counted together.
    pub mode: String,
    /// Its name.
    pub name: String,
    /// The auth config creation.
    pub auth_config_creation: ComposioToolkitAuthFields,
    /// The connected account initiation.
    pub connected_account_initiation: ComposioToolkitAuthFields,
    /// The address of the auth hint.
    pub auth_hint_url: Option<String>,
}

record! {
ComposioToolkitAuthMode {
must "mode" mode,
must "name" name,
must "auth_config_creation" auth_config_creation,
must "connected_account_initiation" connected_account_initiation,
may "auth_hint_url" auth_hint_url,
}
}

/// All about a Composio toolkit.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkitDetails {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The logo.
    pub logo: Option<String>,
    /// The Composio managed auth schemes.
    pub composio_managed_auth_schemes: Vec<String>,
    /// The auth modes.
    pub auth_modes: Vec<ComposioToolkitAuthMode>,
}

record! {
ComposioToolkitDetails {
must "slug" slug,
must "name" name,
may "logo" logo,
may "composio_managed_auth_schemes" composio_managed_auth_schemes,
may "auth_modes" auth_modes,
}
}

/// A Composio toolkit list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComposioToolkitList {
    /// The toolkits.
    pub toolkits: Vec<ComposioToolkit>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

record! {
ComposioToolkitList {
may "toolkits" toolkits,
may "next_cursor" next_cursor,
}
}

/// A conversation attachment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ConversationAttachment {
    /// The path.
    pub path: String,
    /// Its type.
    pub kind: ConversationAttachmentType,
}

record! {
ConversationAttachment {
must "path" path,
must "type" kind,
}
}

values! {
/// The types of a conversation attachment.
ConversationAttachmentType {
/// File.
File = "file",
/// Folder.
Folder = "folder",
}
}

/// A conversation content.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum ConversationContent {
    /// User message.
    #[serde(rename = "user_message")]
    UserMessage {
        /// What the platform says of it.
        message: String,
        /// The sender name.
        sender_name: Option<String>,
        /// The files.
        files: Option<Vec<FileData>>,
    },
    /// Steer.
    #[serde(rename = "steer")]
    Steer {
        /// What the platform says of it.
        message: String,
        /// Whether the further actions must be given.
        further_actions_required: bool,
        /// The reasoning.
        reasoning: String,
        /// The files.
        attachments: Option<Vec<ConversationAttachment>>,
    },
    /// Tool result.
    #[serde(rename = "tool_result")]
    ToolResult {
        /// The tool name.
        tool_name: String,
        /// Its state.
        status: String,
        /// The input.
        #[serde(default)]
        input: Value,
        /// The output.
        output: Option<Value>,
        /// What went wrong.
        error: Option<String>,
    },
    /// System decision.
    #[serde(rename = "system_decision")]
    SystemDecision {
        /// The step.
        step: String,
        /// The reasoning.
        reasoning: String,
        /// The confidence.
        confidence: f64,
    },
    /// Approval request.
    #[serde(rename = "approval_request")]
    ApprovalRequest {
        /// What it is for.
        description: String,
        /// The tools.
        #[serde(default)]
        tools: Vec<RequestedToolApproval>,
    },
    /// Approval response.
    #[serde(rename = "approval_response")]
    ApprovalResponse {
        /// The request message.
        request_message_id: Option<MessageId>,
        /// The approvals.
        #[serde(default)]
        approvals: Vec<ToolApprovalDecision>,
    },
    /// Execution summary.
    #[serde(rename = "execution_summary")]
    ExecutionSummary {
        /// The user message.
        user_message: String,
        /// The agent execution.
        agent_execution: String,
    },
    /// Clarification request.
    #[serde(rename = "clarification_request")]
    ClarificationRequest {
        /// The questions.
        #[serde(default)]
        questions: Value,
        /// The context.
        context: Option<String>,
    },
    /// Clarification response.
    #[serde(rename = "clarification_response")]
    ClarificationResponse {
        /// The request message.
        request_message_id: Option<MessageId>,
        /// The answers.
        #[serde(default)]
        answers: Value,
        /// The freeform text.
        freeform_text: Option<String>,
    },
    /// Task subscription notification.
    #[serde(rename = "task_subscription_notification")]
    TaskSubscriptionNotification {
        /// The board item.
        board_item_id: BoardItemId,
        /// The task key.
        task_key: String,
        /// The task title.
        task_title: String,
        /// The from status.
        from_status: String,
        /// The to status.
        to_status: String,
        /// When it was transitioned.
        transitioned_at: DateTime,
    },
    /// Task subscription delivery.
    #[serde(rename = "task_subscription_delivery")]
    TaskSubscriptionDelivery {
        /// The summary.
        summary: String,
    },
    /// Assignment execution trigger.
    #[serde(rename = "assignment_execution_trigger")]
    AssignmentExecutionTrigger {
        /// The assignment.
        assignment_id: AssignmentId,
        /// The board item.
        board_item_id: BoardItemId,
        /// The task key.
        task_key: String,
        /// The routing reason.
        routing_reason: Option<String>,
        /// When it was triggered.
        triggered_at: DateTime,
    },
    /// Task routing trigger.
    #[serde(rename = "task_routing_trigger")]
    TaskRoutingTrigger {
        /// The board item.
        board_item_id: BoardItemId,
        /// The task key.
        task_key: String,
        /// The routing reason.
        routing_reason: Option<String>,
        /// When it was triggered.
        triggered_at: DateTime,
    },
    /// Task handoff received.
    #[serde(rename = "task_handoff_received")]
    TaskHandoffReceived {
        /// The source thread.
        source_thread_id: ThreadId,
        /// The board item.
        board_item_id: BoardItemId,
        /// The source role.
        source_role: String,
        /// What came of it.
        outcome: String,
        /// The summary.
        summary: String,
        /// The artifacts.
        artifacts: Option<Value>,
        /// The blockers.
        blockers: Option<Value>,
        /// The next actions.
        next_actions: Option<Value>,
        /// When it was completed.
        completed_at: DateTime,
    },
    /// One that this version does not know, as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Empty for ConversationContent {
    fn empty() -> Self {
        Self::Other(Value::Null)
    }
}

values! {
/// The types of a conversation message.
ConversationMessageType {
/// User message.
UserMessage = "user_message",
/// Steer.
Steer = "steer",
/// Tool result.
ToolResult = "tool_result",
/// System decision.
SystemDecision = "system_decision",
/// Approval request.
ApprovalRequest = "approval_request",
/// Approval response.
ApprovalResponse = "approval_response",
/// Execution summary.
ExecutionSummary = "execution_summary",
/// Clarification request.
ClarificationRequest = "clarification_request",
/// Clarification response.
ClarificationResponse = "clarification_response",
/// Task subscription notification.
TaskSubscriptionNotification = "task_subscription_notification",
/// Assignment execution trigger.
AssignmentExecutionTrigger = "assignment_execution_trigger",
/// Task routing trigger.
TaskRoutingTrigger = "task_routing_trigger",
/// Task handoff received.
TaskHandoffReceived = "task_handoff_received",
}
}

/// A conversation record.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ConversationRecord {
    /// Its id.
    pub id: MessageId,
    /// The thread.
    pub thread_id: Option<ThreadId>,
    /// The board item.
    pub board_item_id: Option<BoardItemId>,
    /// The execution run.
    pub execution_run_id: Option<ExecutionRunId>,
    /// When it was.
    pub timestamp: DateTime,
    /// The content.
    pub content: ConversationContent,
    /// The message type.
    pub message_type: ConversationMessageType,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// What the application keeps with it.
    pub metadata: Option<Value>,
}

record! {
ConversationRecord {
must "id" id,
may "thread_id" thread_id,
may "board_item_id" board_item_id,
may "execution_run_id" execution_run_id,
must "timestamp" timestamp,
must "content" content,
must "message_type" message_type,
must "created_at" created_at,
must "updated_at" updated_at,
may "metadata" metadata,
}
}

/// A delegated task.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DelegatedTask {
    /// The task key.
    pub task_key: String,
    /// The board item.
    pub board_item_id: BoardItemId,
    /// The target lane thread.
    pub target_lane_thread_id: ThreadId,
    /// The assigned agent.
    pub assigned_agent_id: AgentId,
}

record! {
DelegatedTask {
must "task_key" task_key,
must "board_item_id" board_item_id,
must "target_lane_thread_id" target_lane_thread_id,
must "assigned_agent_id" assigned_agent_id,
}
}

/// A deployment AI provider profile.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the platform has these switches")]
#[non_exhaustive]
pub struct DeploymentAiProviderProfile {
    /// Its id.
    pub id: ProviderProfileId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The provider.
    pub provider: DeploymentLlmProvider,
    /// Its name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// Whether there is an API key.
    pub api_key_set: bool,
    /// The address of the base.
    pub base_url: Option<String>,
    /// The organization.
    pub organization: Option<String>,
    /// The project.
    pub project: Option<String>,
    /// The default model.
    pub default_model: Option<String>,
    /// Whether it is switched on.
    pub enabled: bool,
    /// Whether prompt caching is switched off.
    pub disable_prompt_caching: bool,
    /// Whether reasoning effort is switched off.
    pub disable_reasoning_effort: bool,
    /// Whether it takes a image.
    pub supports_image: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
DeploymentAiProviderProfile {
must "id" id,
must "deployment_id" deployment_id,
must "provider" provider,
must "name" name,
must "slug" slug,
must "api_key_set" api_key_set,
may "base_url" base_url,
may "organization" organization,
may "project" project,
may "default_model" default_model,
must "enabled" enabled,
must "disable_prompt_caching" disable_prompt_caching,
must "disable_reasoning_effort" disable_reasoning_effort,
must "supports_image" supports_image,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// The deployment AI settings.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the platform has these switches")]
#[non_exhaustive]
pub struct DeploymentAiSettings {
    /// The strong LLM provider.
    pub strong_llm_provider: DeploymentLlmProvider,
    /// The weak LLM provider.
    pub weak_llm_provider: DeploymentLlmProvider,
    /// Whether there is a Gemini API key.
    pub gemini_api_key_set: bool,
    /// Whether there is a `OpenRouter` API key.
    pub openrouter_api_key_set: bool,
    /// Whether a provider must take all parameters.
    pub openrouter_require_parameters: bool,
    /// Whether there is a `OpenAI` API key.
    pub openai_api_key_set: bool,
    /// Whether there is an Anthropic API key.
    pub anthropic_api_key_set: bool,
    /// The strong model.
    pub strong_model: Option<String>,
    /// The weak model.
    pub weak_model: Option<String>,
    /// The embedding provider.
    pub embedding_provider: DeploymentEmbeddingProvider,
    /// The embedding model.
    pub embedding_model: String,
    /// The embedding dimension.
    pub embedding_dimension: i32,
    /// The storage.
    pub storage: DeploymentStorageSettings,
}

record! {
DeploymentAiSettings {
must "strong_llm_provider" strong_llm_provider,
must "weak_llm_provider" weak_llm_provider,
must "gemini_api_key_set" gemini_api_key_set,
must "openrouter_api_key_set" openrouter_api_key_set,
must "openrouter_require_parameters" openrouter_require_parameters,
must "openai_api_key_set" openai_api_key_set,
must "anthropic_api_key_set" anthropic_api_key_set,
may "strong_model" strong_model,
may "weak_model" weak_model,
must "embedding_provider" embedding_provider,
must "embedding_model" embedding_model,
must "embedding_dimension" embedding_dimension,
must "storage" storage,
}
}

values! {
/// The providers of a deployment embedding.
DeploymentEmbeddingProvider {
/// Gemini.
Gemini = "gemini",
/// `openai`.
Openai = "openai",
/// `openrouter`.
Openrouter = "openrouter",
}
}

values! {
/// The providers of a deployment LLM.
DeploymentLlmProvider {
/// Gemini.
Gemini = "gemini",
/// `openai`.
Openai = "openai",
/// `openrouter`.
Openrouter = "openrouter",
}
}

values! {
/// The providers of a deployment storage.
DeploymentStorageProvider {
/// S3.
S3 = "s3",
}
}

/// The deployment storage settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeploymentStorageSettings {
    /// The provider.
    pub provider: DeploymentStorageProvider,
    /// The bucket.
    pub bucket: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The endpoint.
    pub endpoint: Option<String>,
    /// The root prefix.
    pub root_prefix: Option<String>,
    /// Whether it must be: path style.
    pub force_path_style: bool,
    /// Whether there is an access key id.
    pub access_key_id_set: bool,
    /// Whether there is a secret access key.
    pub secret_access_key_set: bool,
}

record! {
DeploymentStorageSettings {
must "provider" provider,
may "bucket" bucket,
may "region" region,
may "endpoint" endpoint,
may "root_prefix" root_prefix,
must "force_path_style" force_path_style,
must "access_key_id_set" access_key_id_set,
must "secret_access_key_set" secret_access_key_set,
}
}

/// A thread run.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ThreadRun {
    /// The new message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_message: Option<NewMessage>,
    /// The approval response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_response: Option<ApprovalAnswer>,
    /// The cancel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel: Option<Cancellation>,
}

/// A started run.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StartedRun {
    /// Its state.
    pub status: String,
    /// The conversation.
    pub conversation_id: Option<String>,
}

record! {
StartedRun {
must "status" status,
may "conversation_id" conversation_id,
}
}

/// A file of a message.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FileData {
    /// The filename.
    pub filename: String,
    /// The media type.
    pub mime_type: String,
    /// Its address.
    pub url: String,
    /// The size, in bytes.
    pub size_bytes: Option<i64>,
}

record! {
FileData {
must "filename" filename,
must "mime_type" mime_type,
must "url" url,
may "size_bytes" size_bytes,
}
}

/// A file to send with a message.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NewFile {
    /// The filename.
    pub filename: String,
    /// The media type.
    pub mime_type: String,
    /// The items.
    pub data: String,
}

impl NewFile {
    /// With what it must have.
    pub fn new(filename: impl Into<String>, mime_type: impl Into<String>, data: impl Into<String>) -> Self {
        Self { filename: filename.into(), mime_type: mime_type.into(), data: data.into() }
    }
}

values! {
/// An HTTP method.
HttpMethod {
/// GET.
Get = "GET",
/// POST.
Post = "POST",
/// PUT.
Put = "PUT",
/// DELETE.
Delete = "DELETE",
/// PATCH.
Patch = "PATCH",
}
}

/// How an internal tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct InternalToolConfiguration {
    /// The tool type.
    pub tool_type: InternalToolType,
    /// The input schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Vec<SchemaField>>,
}

impl InternalToolConfiguration {
    /// With what it must have.
    pub fn new(tool_type: impl Into<InternalToolType>) -> Self {
        Self { tool_type: tool_type.into(), input_schema: None }
    }
}

record! {
InternalToolConfiguration {
must "tool_type" tool_type,
may "input_schema" input_schema,
}
}

/// An internal tool list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InternalToolList {
    /// The tools.
    pub tools: Vec<InternalToolSummary>,
}

record! {
InternalToolList {
may "tools" tools,
}
}

/// An internal tool in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InternalToolSummary {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The input schema.
    pub input_schema: Value,
}

record! {
InternalToolSummary {
must "name" name,
must "description" description,
may "input_schema" input_schema,
}
}

values! {
/// The types of an internal tool.
InternalToolType {
/// Read image.
ReadImage = "read_image",
/// Read file.
ReadFile = "read_file",
/// Write file.
WriteFile = "write_file",
/// Append file.
AppendFile = "append_file",
/// Edit file.
EditFile = "edit_file",
/// Execute command.
ExecuteCommand = "execute_command",
/// Sleep.
Sleep = "sleep",
/// Web search.
WebSearch = "web_search",
/// Address content.
UrlContent = "url_content",
/// Search knowledgebase.
SearchKnowledgebase = "search_knowledgebase",
/// Load memory.
LoadMemory = "load_memory",
/// Search tools.
SearchTools = "search_tools",
/// Load tools.
LoadTools = "load_tools",
/// Create project task.
CreateProjectTask = "create_project_task",
/// Update project task.
UpdateProjectTask = "update_project_task",
/// Assign project task.
AssignProjectTask = "assign_project_task",
/// Append task journal.
AppendTaskJournal = "append_task_journal",
/// List threads.
ListThreads = "list_threads",
/// Create thread.
CreateThread = "create_thread",
/// Update thread.
UpdateThread = "update_thread",
/// Save memory.
SaveMemory = "save_memory",
/// Update memory.
UpdateMemory = "update_memory",
/// Task graph add node.
TaskGraphAddNode = "task_graph_add_node",
/// Task graph add dependency.
TaskGraphAddDependency = "task_graph_add_dependency",
/// Task graph mark in progress.
TaskGraphMarkInProgress = "task_graph_mark_in_progress",
/// Task graph complete node.
TaskGraphCompleteNode = "task_graph_complete_node",
/// Task graph fail node.
TaskGraphFailNode = "task_graph_fail_node",
/// Task graph reset.
TaskGraphReset = "task_graph_reset",
/// Ask user.
AskUser = "ask_user",
/// Subscribe to task.
SubscribeToTask = "subscribe_to_task",
/// Unsubscribe from task.
UnsubscribeFromTask = "unsubscribe_from_task",
/// Delegate task.
DelegateTask = "delegate_task",
/// Get project task.
GetProjectTask = "get_project_task",
}
}

/// A found actor.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FoundActor {
    /// The actor.
    pub actor: Option<Actor>,
}

record! {
FoundActor {
may "actor" actor,
}
}

/// How an MCP auth is configured.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum McpAuthConfig {
    /// Token.
    #[serde(rename = "token")]
    Token {
        /// The auth token.
        auth_token: Secret,
    },
    /// Oauth client credentials.
    #[serde(rename = "oauth_client_credentials")]
    OauthClientCredentials {
        /// The public id of the client.
        client_id: String,
        /// The secret of the client.
        client_secret: Secret,
        /// The address of the token.
        #[serde(skip_serializing_if = "Option::is_none")]
        token_url: Option<String>,
        /// The scopes.
        #[serde(default)]
        scopes: Vec<String>,
    },
    /// Oauth authorization code public pkce.
    #[serde(rename = "oauth_authorization_code_public_pkce")]
    OauthAuthorizationCodePublicPkce {
        /// The public id of the client.
        #[serde(skip_serializing_if = "Option::is_none")]
        client_id: Option<String>,
        /// The address of the auth.
        #[serde(skip_serializing_if = "Option::is_none")]
        auth_url: Option<String>,
        /// The address of the token.
        #[serde(skip_serializing_if = "Option::is_none")]
        token_url: Option<String>,
        /// The address of the register.
        #[serde(skip_serializing_if = "Option::is_none")]
        register_url: Option<String>,
        /// The scopes.
        #[serde(default)]
        scopes: Vec<String>,
        /// The resource.
        #[serde(skip_serializing_if = "Option::is_none")]
        resource: Option<String>,
    },
    /// Oauth authorization code confidential pkce.
    #[serde(rename = "oauth_authorization_code_confidential_pkce")]
    OauthAuthorizationCodeConfidentialPkce {
        /// The public id of the client.
        client_id: String,
        /// The secret of the client.
        client_secret: Secret,
        /// The address of the auth.
        #[serde(skip_serializing_if = "Option::is_none")]
        auth_url: Option<String>,
        /// The address of the token.
        #[serde(skip_serializing_if = "Option::is_none")]
        token_url: Option<String>,
        /// The scopes.
        #[serde(default)]
        scopes: Vec<String>,
        /// The resource.
        #[serde(skip_serializing_if = "Option::is_none")]
        resource: Option<String>,
    },
    /// One that this version does not know, as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Empty for McpAuthConfig {
    fn empty() -> Self {
        Self::Other(Value::Null)
    }
}

/// An MCP auth discovery result.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct McpAuthDiscoveryResult {
    /// Whether it asks for credentials.
    pub requires_auth: bool,
    /// The recommended auth mode.
    pub recommended_auth_mode: Option<String>,
    /// The address of the token.
    pub token_url: Option<String>,
    /// The address of the auth.
    pub auth_url: Option<String>,
    /// The address of the register.
    pub register_url: Option<String>,
    /// The address of the resource metadata.
    pub resource_metadata_url: Option<String>,
    /// The resource.
    pub resource: Option<String>,
    /// The scopes.
    pub scopes: Vec<String>,
    /// The token endpoint auth methods supported.
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// The authorization servers.
    pub authorization_servers: Vec<String>,
    /// What the platform says of it.
    pub message: String,
}

record! {
McpAuthDiscoveryResult {
must "requires_auth" requires_auth,
may "recommended_auth_mode" recommended_auth_mode,
may "token_url" token_url,
may "auth_url" auth_url,
may "register_url" register_url,
may "resource_metadata_url" resource_metadata_url,
may "resource" resource,
may "scopes" scopes,
may "token_endpoint_auth_methods_supported" token_endpoint_auth_methods_supported,
may "authorization_servers" authorization_servers,
must "message" message,
}
}

/// An MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct McpServer {
    /// Its id.
    pub id: McpServerId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// The config.
    pub config: McpServerConfig,
}

record! {
McpServer {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "name" name,
may "slug" slug,
must "config" config,
}
}

/// How an MCP server is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct McpServerConfig {
    /// The endpoint.
    pub endpoint: String,
    /// The auth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<McpAuthConfig>,
    /// Headers that are sent along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<BTreeMap<String, String>>,
}

impl McpServerConfig {
    /// With what it must have.
    pub fn new(endpoint: impl Into<String>) -> Self {
        Self { endpoint: endpoint.into(), auth: None, headers: None }
    }
}

record! {
McpServerConfig {
must "endpoint" endpoint,
may "auth" auth,
may "headers" headers,
}
}

/// A new MCP server.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewMcpServer {
    /// Its id.
    pub id: McpServerId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// The config.
    pub config: McpServerConfig,
    /// The discovery result.
    pub discovery_result: McpAuthDiscoveryResult,
}

record! {
NewMcpServer {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "name" name,
may "slug" slug,
must "config" config,
must "discovery_result" discovery_result,
}
}

/// How an MCP tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct McpToolConfiguration {
    /// The MCP server.
    pub mcp_server_id: McpServerId,
    /// The remote tool name.
    pub remote_tool_name: String,
    /// The input schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Value>,
}

impl McpToolConfiguration {
    /// With what it must have.
    pub fn new(mcp_server_id: impl Into<McpServerId>, remote_tool_name: impl Into<String>) -> Self {
        Self {
            mcp_server_id: mcp_server_id.into(),
            remote_tool_name: remote_tool_name.into(),
            input_schema: None,
        }
    }
}

record! {
McpToolConfiguration {
must "mcp_server_id" mcp_server_id,
must "remote_tool_name" remote_tool_name,
may "input_schema" input_schema,
}
}

/// A new message.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NewMessage {
    /// What the platform says of it.
    pub message: String,
    /// The files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<NewFile>>,
}

impl NewMessage {
    /// With what it must have.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), files: None }
    }
}

/// How a platform event tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct PlatformEventToolConfiguration {
    /// The event label.
    pub event_label: String,
    /// The event data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_data: Option<Value>,
}

impl PlatformEventToolConfiguration {
    /// With what it must have.
    pub fn new(event_label: impl Into<String>) -> Self {
        Self { event_label: event_label.into(), event_data: None }
    }
}

record! {
PlatformEventToolConfiguration {
must "event_label" event_label,
may "event_data" event_data,
}
}

/// A project task board.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ProjectTaskBoard {
    /// Its id.
    pub id: BoardId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The actor.
    pub actor_id: ActorId,
    /// The project.
    pub project_id: ActorProjectId,
    /// Its title.
    pub title: String,
    /// Its state.
    pub status: String,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
}

record! {
ProjectTaskBoard {
must "id" id,
must "deployment_id" deployment_id,
must "actor_id" actor_id,
must "project_id" project_id,
must "title" title,
must "status" status,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "archived_at" archived_at,
}
}

/// A project task board item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ProjectTaskBoardItem {
    /// Its id.
    pub id: BoardItemId,
    /// The board.
    pub board_id: BoardId,
    /// The task key.
    pub task_key: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its state.
    pub status: String,
    /// The assigned thread.
    pub assigned_thread_id: Option<ThreadId>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was completed.
    pub completed_at: Option<DateTime>,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The state version.
    pub state_version: StateVersionId,
    /// The schedule.
    pub schedule_id: Option<ScheduleId>,
    /// The scheduled for.
    pub scheduled_for: Option<DateTime>,
    /// When it was fired.
    pub fired_at: Option<DateTime>,
    /// The pending question.
    pub pending_question: Option<Value>,
    /// The pending approval.
    pub pending_approval: Option<Value>,
    /// The mounts.
    pub mounts: Value,
    /// The exclusive owner agent.
    pub exclusive_owner_agent_id: Option<AgentId>,
    /// The deliverables.
    pub deliverables: Value,
}

record! {
ProjectTaskBoardItem {
must "id" id,
must "board_id" board_id,
must "task_key" task_key,
must "title" title,
may "description" description,
must "status" status,
may "assigned_thread_id" assigned_thread_id,
may "metadata" metadata,
may "completed_at" completed_at,
may "archived_at" archived_at,
must "created_at" created_at,
must "updated_at" updated_at,
must "state_version" state_version,
may "schedule_id" schedule_id,
may "scheduled_for" scheduled_for,
may "fired_at" fired_at,
may "pending_question" pending_question,
may "pending_approval" pending_approval,
may "mounts" mounts,
may "exclusive_owner_agent_id" exclusive_owner_agent_id,
may "deliverables" deliverables,
}
}

/// A project task board item assignment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ProjectTaskBoardItemAssignment {
    /// Its id.
    pub id: AssignmentId,
    /// The board item.
    pub board_item_id: BoardItemId,
    /// The thread.
    pub thread_id: ThreadId,
    /// The assignment role.
    pub assignment_role: String,
    /// Its state.
    pub status: String,
    /// The instructions.
    pub instructions: Option<String>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// The result status.
    pub result_status: Option<String>,
    /// The result summary.
    pub result_summary: Option<String>,
    /// The result payload.
    pub result_payload: Option<Value>,
    /// When it was claimed.
    pub claimed_at: Option<DateTime>,
    /// When it was started.
    pub started_at: Option<DateTime>,
    /// When it was completed.
    pub completed_at: Option<DateTime>,
    /// When it was rejected.
    pub rejected_at: Option<DateTime>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The state version.
    pub state_version: StateVersionId,
}

record! {
ProjectTaskBoardItemAssignment {
must "id" id,
must "board_item_id" board_item_id,
must "thread_id" thread_id,
must "assignment_role" assignment_role,
must "status" status,
may "instructions" instructions,
may "metadata" metadata,
may "result_status" result_status,
may "result_summary" result_summary,
may "result_payload" result_payload,
may "claimed_at" claimed_at,
may "started_at" started_at,
may "completed_at" completed_at,
may "rejected_at" rejected_at,
must "created_at" created_at,
must "updated_at" updated_at,
must "state_version" state_version,
}
}

/// A project task board item comment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ProjectTaskBoardItemComment {
    /// Its id.
    pub id: CommentId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The board item.
    pub board_item_id: BoardItemId,
    /// The actor.
    pub actor_id: ActorId,
    /// The text.
    pub body: String,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was archived.
    pub archived_at: Option<DateTime>,
    /// When it was resolved.
    pub resolved_at: Option<DateTime>,
    /// The resolved by thread.
    pub resolved_by_thread_id: Option<ThreadId>,
    /// The resolution summary.
    pub resolution_summary: Option<String>,
}

record! {
ProjectTaskBoardItemComment {
must "id" id,
must "deployment_id" deployment_id,
must "board_item_id" board_item_id,
must "actor_id" actor_id,
must "body" body,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
may "archived_at" archived_at,
may "resolved_at" resolved_at,
may "resolved_by_thread_id" resolved_by_thread_id,
may "resolution_summary" resolution_summary,
}
}

/// A question answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuestionAnswer {
    /// The question.
    pub question_id: String,
    /// The value.
    pub value: AnswerValue,
}

impl QuestionAnswer {
    /// With what it must have.
    pub fn new(question_id: impl Into<String>, value: impl Into<AnswerValue>) -> Self {
        Self { question_id: question_id.into(), value: value.into() }
    }
}

/// A requested tool approval.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RequestedToolApproval {
    /// The tool.
    pub tool_id: ToolId,
    /// The tool name.
    pub tool_name: String,
    /// The tool description.
    pub tool_description: Option<String>,
}

record! {
RequestedToolApproval {
must "tool_id" tool_id,
must "tool_name" tool_name,
may "tool_description" tool_description,
}
}

/// A schedule mount.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScheduleMount {
    /// The mount path.
    pub mount_path: String,
    /// The S3 relative key.
    pub s3_relative_key: String,
    /// What is counted together.
    pub mode: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl ScheduleMount {
    /// With what it must have.
    pub fn new(
        mount_path: impl Into<String>,
        s3_relative_key: impl Into<String>,
        mode: impl Into<String>,
    ) -> Self {
        Self {
            mount_path: mount_path.into(),
            s3_relative_key: s3_relative_key.into(),
            mode: mode.into(),
            description: None,
        }
    }
}

/// A schema field.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct SchemaField {
    /// Its name.
    pub name: String,
    /// The field type.
    pub field_type: String,
    /// Whether it must be given.
    pub required: bool,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The enum values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_values: Option<Vec<Value>>,
    /// The format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<f64>,
    /// The maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<f64>,
    /// The items type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items_type: Option<String>,
    /// The items schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items_schema: Option<Box<Self>>,
    /// The least items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<i64>,
    /// The most items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// The properties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub properties: Option<Vec<Self>>,
}

record! {
SchemaField {
may "name" name,
may "field_type" field_type,
may "required" required,
may "title" title,
may "description" description,
may "enum_values" enum_values,
may "format" format,
may "minimum" minimum,
may "maximum" maximum,
may "items_type" items_type,
may "items_schema" items_schema,
may "min_items" min_items,
may "max_items" max_items,
may "properties" properties,
}
}

/// A skill file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SkillFile {
    /// The scope.
    pub scope: String,
    /// The path.
    pub path: String,
    /// Whether it is text.
    pub is_text: bool,
    /// The size, in bytes.
    pub size_bytes: i64,
    /// The content.
    pub content: Option<String>,
    /// The content base64.
    pub content_base64: Option<String>,
}

record! {
SkillFile {
must "scope" scope,
must "path" path,
must "is_text" is_text,
must "size_bytes" size_bytes,
may "content" content,
may "content_base64" content_base64,
}
}

/// A skill summary entry.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SkillSummaryEntry {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The mount path.
    pub mount_path: String,
    /// The source.
    pub source: String,
}

record! {
SkillSummaryEntry {
must "slug" slug,
must "name" name,
may "description" description,
must "mount_path" mount_path,
must "source" source,
}
}

/// A skill tree entry.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SkillTreeEntry {
    /// Its name.
    pub name: String,
    /// The path.
    pub path: String,
    /// Its kind.
    pub kind: String,
    /// The size, in bytes.
    pub size_bytes: Option<i64>,
}

record! {
SkillTreeEntry {
must "name" name,
must "path" path,
must "kind" kind,
may "size_bytes" size_bytes,
}
}

/// A skill tree.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SkillTree {
    /// The scope.
    pub scope: String,
    /// The path.
    pub path: String,
    /// The entries.
    pub entries: Vec<SkillTreeEntry>,
}

record! {
SkillTree {
must "scope" scope,
must "path" path,
may "entries" entries,
}
}

/// A task workspace file content.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TaskWorkspaceFileContent {
    /// The path.
    pub path: String,
    /// Its name.
    pub name: String,
    /// The media type.
    pub mime_type: String,
    /// Whether it is text.
    pub is_text: bool,
    /// The size, in bytes.
    pub size_bytes: i64,
    /// Whether the content ends early.
    pub truncated: bool,
    /// The content.
    pub content: String,
    /// The content base64.
    pub content_base64: String,
}

record! {
TaskWorkspaceFileContent {
must "path" path,
must "name" name,
must "mime_type" mime_type,
must "is_text" is_text,
must "size_bytes" size_bytes,
must "truncated" truncated,
may "content" content,
may "content_base64" content_base64,
}
}

/// A task workspace file entry.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TaskWorkspaceFileEntry {
    /// The path.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Whether it is dir.
    pub is_dir: bool,
    /// The size, in bytes.
    pub size_bytes: Option<i64>,
    /// When it was modified.
    pub modified_at: Option<DateTime>,
}

record! {
TaskWorkspaceFileEntry {
must "path" path,
must "name" name,
must "is_dir" is_dir,
may "size_bytes" size_bytes,
may "modified_at" modified_at,
}
}

/// A task workspace listing.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TaskWorkspaceListing {
    /// Whether it is there.
    pub exists: bool,
    /// The files.
    pub files: Vec<TaskWorkspaceFileEntry>,
    /// The mounts.
    pub mounts: Vec<TaskWorkspaceMount>,
}

record! {
TaskWorkspaceListing {
must "exists" exists,
may "files" files,
may "mounts" mounts,
}
}

/// A task workspace mount.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TaskWorkspaceMount {
    /// The mount path.
    pub mount_path: String,
    /// What is counted together.
    pub mode: String,
    /// What it is for.
    pub description: Option<String>,
}

record! {
TaskWorkspaceMount {
must "mount_path" mount_path,
must "mode" mode,
may "description" description,
}
}

/// A thread task graph.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ThreadTaskGraph {
    /// Its id.
    pub id: TaskGraphId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The thread.
    pub thread_id: ThreadId,
    /// The board item.
    pub board_item_id: Option<BoardItemId>,
    /// Its state.
    pub status: String,
    /// What the application keeps with it.
    pub metadata: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
ThreadTaskGraph {
must "id" id,
must "deployment_id" deployment_id,
must "thread_id" thread_id,
may "board_item_id" board_item_id,
must "status" status,
may "metadata" metadata,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// A tool approval decision.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ToolApprovalDecision {
    /// The tool name.
    pub tool_name: String,
    /// What is counted together.
    pub mode: ToolApprovalMode,
}

record! {
ToolApprovalDecision {
must "tool_name" tool_name,
must "mode" mode,
}
}

values! {
/// The modes of a tool approval.
ToolApprovalMode {
/// Allow once.
AllowOnce = "allow_once",
/// Allow always.
AllowAlways = "allow_always",
}
}

/// A tool approval selection.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ToolApprovalSelection {
    /// The tool name.
    pub tool_name: String,
    /// What is counted together.
    pub mode: ToolApprovalMode,
}

impl ToolApprovalSelection {
    /// With what it must have.
    pub fn new(tool_name: impl Into<String>, mode: impl Into<ToolApprovalMode>) -> Self {
        Self { tool_name: tool_name.into(), mode: mode.into() }
    }
}

/// A storage settings update.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StorageSettingsUpdate {
    /// The provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<DeploymentStorageProvider>,
    /// The bucket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// The region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// The root prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_prefix: Option<String>,
    /// Whether it must be: path style.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_path_style: Option<bool>,
    /// The access key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// The secret access key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_access_key: Option<Secret>,
}

/// How a virtual tool is configured.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct VirtualToolConfiguration {
    /// The provider.
    pub provider: String,
    /// The toolkit slug.
    pub toolkit_slug: String,
    /// The remote tool slug.
    pub remote_tool_slug: String,
    /// The input schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Value>,
}

impl VirtualToolConfiguration {
    /// With what it must have.
    pub fn new(
        provider: impl Into<String>,
        toolkit_slug: impl Into<String>,
        remote_tool_slug: impl Into<String>,
    ) -> Self {
        Self {
            provider: provider.into(),
            toolkit_slug: toolkit_slug.into(),
            remote_tool_slug: remote_tool_slug.into(),
            input_schema: None,
        }
    }
}

record! {
VirtualToolConfiguration {
must "provider" provider,
must "toolkit_slug" toolkit_slug,
must "remote_tool_slug" remote_tool_slug,
may "input_schema" input_schema,
}
}
