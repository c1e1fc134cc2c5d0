// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::ai::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "ai.listActorMcpServers" => {
            let operation = ListActorMcpServers::new(given.value("actor_id"));
            given.send(operation).await
        }
        "ai.connectActorMcpServer" => {
            let operation = ConnectActorMcpServer::new(given.path(0), given.value("actor_id"));
            given.send(operation).await
        }
        "ai.disconnectActorMcpServer" => {
            let operation = DisconnectActorMcpServer::new(given.path(0), given.value("actor_id"));
            given.send(operation).await
        }
        "ai.searchActorProjectThreads" => {
            let mut operation = SearchActorProjectThreads::new(given.value("actor_id"));
            given.set("limit", &mut operation.limit);
            given.set("cursor", &mut operation.cursor);
            given.set("q", &mut operation.q);
            given.send(operation).await
        }
        "ai.getAgentThread" => {
            let operation = GetAgentThread::new(given.path(0));
            given.send(operation).await
        }
        "ai.archiveAgentThread" => {
            let operation = ArchiveAgentThread::new(given.path(0));
            given.send(operation).await
        }
        "ai.listThreadAssignments" => {
            let operation = ListThreadAssignments::new(given.path(0));
            given.send(operation).await
        }
        "ai.listThreadFilesystem" => {
            let mut operation = ListThreadFilesystem::new(given.path(0));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.getThreadFilesystemFile" => {
            let mut operation = GetThreadFilesystemFile::new(given.path(0));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.listThreadMessages" => {
            let mut operation = ListThreadMessages::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("before_id", &mut operation.before_id);
            given.set("after_id", &mut operation.after_id);
            given.set("board_item_id", &mut operation.board_item_id);
            given.send(operation).await
        }
        "ai.runAgentThread" => {
            let mut operation = RunAgentThread::new(given.path(0), given.value("execution_type"));
            given.set("agent_id", &mut operation.agent_id);
            given.send(operation).await
        }
        "ai.getLatestThreadTaskGraph" => {
            let operation = GetLatestThreadTaskGraph::new(given.path(0));
            given.send(operation).await
        }
        "ai.unarchiveAgentThread" => {
            let operation = UnarchiveAgentThread::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateAgentThread" => {
            let mut operation = UpdateAgentThread::new(given.path(0));
            given.set("title", &mut operation.title);
            given.set("agent_id", &mut operation.agent_id);
            given.set("system_instructions", &mut operation.system_instructions);
            given.send(operation).await
        }
        "ai.listActorProjects" => {
            let mut operation = ListActorProjects::new(given.value("actor_id"));
            given.set("include_archived", &mut operation.include_archived);
            given.send(operation).await
        }
        "ai.createActorProject" => {
            let mut operation = CreateActorProject::new(given.value("actor_id"), given.value("name"));
            given.set("agent_id", &mut operation.agent_id);
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("metadata", &mut operation.metadata);
            given.send(operation).await
        }
        "ai.searchActorProjects" => {
            let mut operation = SearchActorProjects::new(given.value("actor_id"));
            given.set("limit", &mut operation.limit);
            given.set("cursor", &mut operation.cursor);
            given.set("q", &mut operation.q);
            given.send(operation).await
        }
        "ai.getActorProject" => {
            let operation = GetActorProject::new(given.path(0));
            given.send(operation).await
        }
        "ai.archiveActorProject" => {
            let operation = ArchiveActorProject::new(given.path(0));
            given.send(operation).await
        }
        "ai.getProjectTaskBoard" => {
            let operation = GetProjectTaskBoard::new(given.path(0));
            given.send(operation).await
        }
        "ai.listProjectTaskBoardItems" => {
            let operation = ListProjectTaskBoardItems::new(given.path(0));
            given.send(operation).await
        }
        "ai.createProjectTaskBoardItem" => {
            let mut operation = CreateProjectTaskBoardItem::new(given.path(0), given.value("title"));
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("schedule_kind", &mut operation.schedule_kind);
            given.set("next_run_at", &mut operation.next_run_at);
            given.set("interval_seconds", &mut operation.interval_seconds);
            given.set("mounts", &mut operation.mounts);
            given.send(operation).await
        }
        "ai.createProjectTaskBoardItemWithAttachments" => {
            let mut operation =
                CreateProjectTaskBoardItemWithAttachments::new(given.path(0), given.value("title"));
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("schedule_kind", &mut operation.schedule_kind);
            given.set("next_run_at", &mut operation.next_run_at);
            given.set("interval_seconds", &mut operation.interval_seconds);
            given.set("mounts", &mut operation.mounts);
            given.files("attachments", &mut operation.attachments);
            given.send(operation).await
        }
        "ai.delegateProjectTask" => {
            let mut operation = DelegateProjectTask::new(
                given.path(0),
                given.value("target_lane_thread_id"),
                given.value("title"),
            );
            given.set("description", &mut operation.description);
            given.set("capability_tags", &mut operation.capability_tags);
            given.send(operation).await
        }
        "ai.getProjectTaskBoardItem" => {
            let operation = GetProjectTaskBoardItem::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.answerProjectTaskBoardItemQuestion" => {
            let mut operation = AnswerProjectTaskBoardItemQuestion::new(given.path(0), given.path(1));
            given.set("answers", &mut operation.answers);
            given.set("freeform_text", &mut operation.freeform_text);
            given.send(operation).await
        }
        "ai.approveProjectTaskBoardItemTool" => {
            let operation = ApproveProjectTaskBoardItemTool::new(
                given.path(0),
                given.path(1),
                given.value("request_message_id"),
                given.value("approvals"),
            );
            given.send(operation).await
        }
        "ai.archiveProjectTaskBoardItem" => {
            let operation = ArchiveProjectTaskBoardItem::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.listProjectTaskBoardItemAssignments" => {
            let operation = ListProjectTaskBoardItemAssignments::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.cancelProjectTaskBoardItem" => {
            let operation = CancelProjectTaskBoardItem::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.listProjectTaskBoardItemComments" => {
            let operation = ListProjectTaskBoardItemComments::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.createProjectTaskBoardItemComment" => {
            let operation = CreateProjectTaskBoardItemComment::new(
                given.path(0),
                given.path(1),
                given.value("actor_id"),
                given.value("body"),
            );
            given.send(operation).await
        }
        "ai.createProjectTaskBoardItemCommentWithAttachments" => {
            let mut operation = CreateProjectTaskBoardItemCommentWithAttachments::new(
                given.path(0),
                given.path(1),
                given.value("actor_id"),
                given.value("body"),
            );
            given.files("attachments", &mut operation.attachments);
            given.send(operation).await
        }
        "ai.listProjectTaskBoardItemFilesystem" => {
            let mut operation = ListProjectTaskBoardItemFilesystem::new(given.path(0), given.path(1));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.downloadProjectTaskBoardItemFilesystemFile" => {
            let mut operation = DownloadProjectTaskBoardItemFilesystemFile::new(given.path(0), given.path(1));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.getProjectTaskBoardItemFilesystemFile" => {
            let mut operation = GetProjectTaskBoardItemFilesystemFile::new(given.path(0), given.path(1));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.unarchiveProjectTaskBoardItem" => {
            let operation = UnarchiveProjectTaskBoardItem::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.updateProjectTaskBoardItem" => {
            let mut operation = UpdateProjectTaskBoardItem::new(given.path(0), given.path(1));
            given.set("title", &mut operation.title);
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("schedule_kind", &mut operation.schedule_kind);
            given.set("next_run_at", &mut operation.next_run_at);
            given.set("interval_seconds", &mut operation.interval_seconds);
            given.set("clear_schedule", &mut operation.clear_schedule);
            given.set("mounts", &mut operation.mounts);
            given.send(operation).await
        }
        "ai.updateProjectTaskBoardItemWithAttachments" => {
            let mut operation = UpdateProjectTaskBoardItemWithAttachments::new(given.path(0), given.path(1));
            given.set("title", &mut operation.title);
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("schedule_kind", &mut operation.schedule_kind);
            given.set("next_run_at", &mut operation.next_run_at);
            given.set("interval_seconds", &mut operation.interval_seconds);
            given.set("clear_schedule", &mut operation.clear_schedule);
            given.set("mounts", &mut operation.mounts);
            given.files("attachments", &mut operation.attachments);
            given.send(operation).await
        }
        "ai.listProjectThreads" => {
            let mut operation = ListProjectThreads::new(given.path(0));
            given.set("include_archived", &mut operation.include_archived);
            given.send(operation).await
        }
        "ai.createAgentThread" => {
            let mut operation = CreateAgentThread::new(given.path(0), given.value("title"));
            given.set("agent_id", &mut operation.agent_id);
            given.set("system_instructions", &mut operation.system_instructions);
            given.set("thread_purpose", &mut operation.thread_purpose);
            given.set("responsibility", &mut operation.responsibility);
            given.set("reusable", &mut operation.reusable);
            given.set("accepts_assignments", &mut operation.accepts_assignments);
            given.set("capability_tags", &mut operation.capability_tags);
            given.set("metadata", &mut operation.metadata);
            given.send(operation).await
        }
        "ai.unarchiveActorProject" => {
            let operation = UnarchiveActorProject::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateActorProject" => {
            let mut operation = UpdateActorProject::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.send(operation).await
        }
        "ai.createActor" => {
            let mut operation = CreateActor::new(given.value("subject_type"), given.value("external_key"));
            given.set("display_name", &mut operation.display_name);
            given.set("metadata", &mut operation.metadata);
            given.send(operation).await
        }
        "ai.lookupActor" => {
            let operation = LookupActor::new(given.value("subject_type"), given.value("external_key"));
            given.send(operation).await
        }
        "ai.listAgents" => {
            let mut operation = ListAgents::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.send(operation).await
        }
        "ai.createAgent" => {
            let mut operation = CreateAgent::new(given.value("name"));
            given.set("description", &mut operation.description);
            given.set("tool_ids", &mut operation.tool_ids);
            given.set("knowledge_base_ids", &mut operation.knowledge_base_ids);
            given.set("sub_agents", &mut operation.sub_agents);
            given.set("strong_model", &mut operation.strong_model);
            given.set("weak_model", &mut operation.weak_model);
            given.set("hooks", &mut operation.hooks);
            given.set("limits", &mut operation.limits);
            given.set("require_approval_mcp", &mut operation.require_approval_mcp);
            given.set("require_approval_virtual", &mut operation.require_approval_virtual);
            given.set("tool_approval_rules", &mut operation.tool_approval_rules);
            given.set("disabled_internal_tools", &mut operation.disabled_internal_tools);
            given.send(operation).await
        }
        "ai.getAgent" => {
            let operation = GetAgent::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateAgent" => {
            let mut operation = UpdateAgent::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("status", &mut operation.status);
            given.set("tool_ids", &mut operation.tool_ids);
            given.set("knowledge_base_ids", &mut operation.knowledge_base_ids);
            given.set("strong_model", &mut operation.strong_model);
            given.set("clear_strong_model", &mut operation.clear_strong_model);
            given.set("weak_model", &mut operation.weak_model);
            given.set("clear_weak_model", &mut operation.clear_weak_model);
            given.set("hooks", &mut operation.hooks);
            given.set("limits", &mut operation.limits);
            given.set("require_approval_mcp", &mut operation.require_approval_mcp);
            given.set("require_approval_virtual", &mut operation.require_approval_virtual);
            given.set("tool_approval_rules", &mut operation.tool_approval_rules);
            given.set("disabled_internal_tools", &mut operation.disabled_internal_tools);
            given.send(operation).await
        }
        "ai.deleteAgent" => {
            let operation = DeleteAgent::new(given.path(0));
            given.send(operation).await
        }
        "ai.getAgentDetails" => {
            let operation = GetAgentDetails::new(given.path(0));
            given.send(operation).await
        }
        "ai.listAgentKnowledgeBases" => {
            let operation = ListAgentKnowledgeBases::new(given.path(0));
            given.send(operation).await
        }
        "ai.attachAgentKnowledgeBase" => {
            let operation = AttachAgentKnowledgeBase::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.detachAgentKnowledgeBase" => {
            let operation = DetachAgentKnowledgeBase::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.importAgentSkillBundle" => {
            let mut operation = ImportAgentSkillBundle::new(given.path(0), given.file("file"));
            given.set("replace", &mut operation.replace);
            given.send(operation).await
        }
        "ai.readAgentSkillFile" => {
            let mut operation = ReadAgentSkillFile::new(given.path(0), given.value("scope"));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.listAgentSkillsSummary" => {
            let operation = ListAgentSkillsSummary::new(given.path(0));
            given.send(operation).await
        }
        "ai.listAgentSkillTree" => {
            let mut operation = ListAgentSkillTree::new(given.path(0), given.value("scope"));
            given.set("path", &mut operation.path);
            given.send(operation).await
        }
        "ai.deleteAgentSkill" => {
            let operation = DeleteAgentSkill::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.listAgentSubAgents" => {
            let operation = ListAgentSubAgents::new(given.path(0));
            given.send(operation).await
        }
        "ai.attachAgentSubAgent" => {
            let operation = AttachAgentSubAgent::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.detachAgentSubAgent" => {
            let operation = DetachAgentSubAgent::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.listAgentTools" => {
            let operation = ListAgentTools::new(given.path(0));
            given.send(operation).await
        }
        "ai.attachAgentTool" => {
            let operation = AttachAgentTool::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.setAgentToolApprovalAction" => {
            let operation =
                SetAgentToolApprovalAction::new(given.path(0), given.path(1), given.value("approval_action"));
            given.send(operation).await
        }
        "ai.detachAgentTool" => {
            let operation = DetachAgentTool::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.enableComposioApp" => {
            let mut operation = EnableComposioApp::new(given.value("slug"), given.value("auth"));
            given.set("display_name", &mut operation.display_name);
            given.set("logo_url", &mut operation.logo_url);
            given.send(operation).await
        }
        "ai.disableComposioApp" => {
            let operation = DisableComposioApp::new(given.path(0));
            given.send(operation).await
        }
        "ai.getComposioConfig" => {
            let operation = GetComposioConfig::default();
            given.send(operation).await
        }
        "ai.updateComposioConfig" => {
            let mut operation = UpdateComposioConfig::default();
            given.set("enabled", &mut operation.enabled);
            given.set("use_platform_key", &mut operation.use_platform_key);
            given.set("api_key", &mut operation.api_key);
            given.set("enabled_apps", &mut operation.enabled_apps);
            given.send(operation).await
        }
        "ai.listComposioToolkits" => {
            let mut operation = ListComposioToolkits::default();
            given.set("limit", &mut operation.limit);
            given.set("cursor", &mut operation.cursor);
            given.set("search", &mut operation.search);
            given.set("category", &mut operation.category);
            given.send(operation).await
        }
        "ai.listComposioToolkitAuthConfigs" => {
            let operation = ListComposioToolkitAuthConfigs::new(given.path(0));
            given.send(operation).await
        }
        "ai.getComposioToolkitAuthDetails" => {
            let operation = GetComposioToolkitAuthDetails::new(given.path(0));
            given.send(operation).await
        }
        "ai.listKnowledgeBases" => {
            let mut operation = ListKnowledgeBases::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.send(operation).await
        }
        "ai.createKnowledgeBase" => {
            let mut operation = CreateKnowledgeBase::new(given.value("name"));
            given.set("description", &mut operation.description);
            given.set("configuration", &mut operation.configuration);
            given.send(operation).await
        }
        "ai.getKnowledgeBase" => {
            let operation = GetKnowledgeBase::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateKnowledgeBase" => {
            let mut operation = UpdateKnowledgeBase::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("configuration", &mut operation.configuration);
            given.send(operation).await
        }
        "ai.deleteKnowledgeBase" => {
            let operation = DeleteKnowledgeBase::new(given.path(0));
            given.send(operation).await
        }
        "ai.listKnowledgeBaseDocuments" => {
            let mut operation = ListKnowledgeBaseDocuments::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.send(operation).await
        }
        "ai.uploadKnowledgeBaseDocument" => {
            let mut operation = UploadKnowledgeBaseDocument::new(given.path(0), given.file("file"));
            given.set("title", &mut operation.title);
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "ai.deleteKnowledgeBaseDocument" => {
            let operation = DeleteKnowledgeBaseDocument::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "ai.listMcpServers" => {
            let mut operation = ListMcpServers::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.send(operation).await
        }
        "ai.createMcpServer" => {
            let operation = CreateMcpServer::new(given.value("name"), given.value("config"));
            given.send(operation).await
        }
        "ai.discoverMcpServerAuth" => {
            let operation = DiscoverMcpServerAuth::new(given.value("endpoint"));
            given.send(operation).await
        }
        "ai.getMcpServer" => {
            let operation = GetMcpServer::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateMcpServer" => {
            let mut operation = UpdateMcpServer::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("config", &mut operation.config);
            given.send(operation).await
        }
        "ai.deleteMcpServer" => {
            let operation = DeleteMcpServer::new(given.path(0));
            given.send(operation).await
        }
        "ai.getAiSettings" => {
            let operation = GetAiSettings::default();
            given.send(operation).await
        }
        "ai.updateAiSettings" => {
            let mut operation = UpdateAiSettings::default();
            given.set("strong_llm_provider", &mut operation.strong_llm_provider);
            given.set("weak_llm_provider", &mut operation.weak_llm_provider);
            given.set("gemini_api_key", &mut operation.gemini_api_key);
            given.set("openrouter_api_key", &mut operation.openrouter_api_key);
            given.set("openrouter_require_parameters", &mut operation.openrouter_require_parameters);
            given.set("openai_api_key", &mut operation.openai_api_key);
            given.set("anthropic_api_key", &mut operation.anthropic_api_key);
            given.set("strong_model", &mut operation.strong_model);
            given.set("weak_model", &mut operation.weak_model);
            given.set("embedding_provider", &mut operation.embedding_provider);
            given.set("embedding_model", &mut operation.embedding_model);
            given.set("embedding_dimension", &mut operation.embedding_dimension);
            given.set("storage", &mut operation.storage);
            given.send(operation).await
        }
        "ai.listTools" => {
            let mut operation = ListTools::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.send(operation).await
        }
        "ai.createTool" => {
            let mut operation =
                CreateTool::new(given.value("name"), given.value("tool_type"), given.value("configuration"));
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "ai.getTool" => {
            let operation = GetTool::new(given.path(0));
            given.send(operation).await
        }
        "ai.updateTool" => {
            let mut operation = UpdateTool::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("tool_type", &mut operation.tool_type);
            given.set("configuration", &mut operation.configuration);
            given.send(operation).await
        }
        "ai.deleteTool" => {
            let operation = DeleteTool::new(given.path(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
