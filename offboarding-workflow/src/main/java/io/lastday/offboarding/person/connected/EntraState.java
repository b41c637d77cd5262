package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.MessageRule;
import com.microsoft.graph.models.MessageRuleCollectionResponse;
import com.microsoft.graph.models.OAuth2PermissionGrant;
import com.microsoft.graph.models.OAuth2PermissionGrantCollectionResponse;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hangs on an Entra account beside the account itself. */
final class EntraState {

    static final String DIRECTORY = "Directory.Read.All";
    static final String MAIL = "MailboxSettings.Read";
    private static final String ACCOUNT =
            "/users/%s?$select=id,displayName,userPrincipalName,mail,accountEnabled,userType,"
                    + "onPremisesSyncEnabled,signInSessionsValidFromDateTime,jobTitle,department,employeeId,assignedLicenses,"
                    + "licenseAssignmentStates";

    private final Graph graph;

    EntraState(Graph graph) {
        this.graph = graph;
    }

    /** The account as Graph writes it. */
    JsonNode account(String id) {
        return graph.raw()
                .get(
                        "User.Read.All",
                        ACCOUNT.formatted(id),
                        java.util.Map.of(),
                        (body, type) -> JsonMapper.shared().readTree(body));
    }

    /** Groups and roles that the account is directly in. */
    List<DirectoryObject> memberships(String id) {
        return graph.all(
                DIRECTORY,
                new Paged<>(
                        client -> client.users().byUserId(id).memberOf().get(),
                        (client, link) -> client.users()
                                .byUserId(id)
                                .memberOf()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue));
    }

    /** Groups, applications and service principals that the account owns. */
    List<DirectoryObject> owned(String id) {
        return graph.all(
                DIRECTORY,
                new Paged<>(
                        client -> client.users().byUserId(id).ownedObjects().get(),
                        (client, link) -> client.users()
                                .byUserId(id)
                                .ownedObjects()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue));
    }

    /** What applications may do in the account's name. */
    List<OAuth2PermissionGrant> grants(String id) {
        return graph.all(
                DIRECTORY,
                new Paged<>(
                        client -> client.users()
                                .byUserId(id)
                                .oauth2PermissionGrants()
                                .get(),
                        (client, link) -> client.users()
                                .byUserId(id)
                                .oauth2PermissionGrants()
                                .withUrl(link)
                                .get(),
                        OAuth2PermissionGrantCollectionResponse::getValue));
    }

    /** The inbox's rules. */
    List<MessageRule> inboxRules(String id) {
        return graph.all(
                MAIL,
                new Paged<>(
                        client -> client.users()
                                .byUserId(id)
                                .mailFolders()
                                .byMailFolderId("inbox")
                                .messageRules()
                                .get(),
                        (client, link) -> client.users()
                                .byUserId(id)
                                .mailFolders()
                                .byMailFolderId("inbox")
                                .messageRules()
                                .withUrl(link)
                                .get(),
                        MessageRuleCollectionResponse::getValue));
    }

    /** Whether a group's members are chosen by a rule over attributes. */
    static boolean isDynamic(DirectoryObject object) {
        return object instanceof Group group
                && group.getGroupTypes() != null
                && group.getGroupTypes().contains("DynamicMembership");
    }

    /** A name for people: the object's own, else its id. */
    static String name(DirectoryObject object) {
        String name = switch (object) {
            case Group group -> group.getDisplayName();
            case com.microsoft.graph.models.Application application -> application.getDisplayName();
            case com.microsoft.graph.models.ServicePrincipal principal -> principal.getDisplayName();
            case com.microsoft.graph.models.DirectoryRole role -> role.getDisplayName();
            default -> null;
        };
        return name == null ? String.valueOf(object.getId()) : name;
    }
}
