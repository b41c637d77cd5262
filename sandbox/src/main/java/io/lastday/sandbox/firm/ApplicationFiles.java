package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Applications, who may use them, and what people let them do. */
final class ApplicationFiles {
    private static final String CRM = "Tideline CRM";
    private static final String GRAPH = "Microsoft Graph";
    private static final String EXPORT = "Stock export";
    /** What Lastday itself calls Graph as. */
    private static final String OURS = "lastday-offboarding";

    private static final String NOTES = "Meeting notes add-in";
    private final Firm firm;

    ApplicationFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        var documents = files.documents();
        documents.put(
                "applications",
                Json.collection(List.of(application(CRM), withSecrets(application(EXPORT)), application(OURS))));
        documents.put(
                "servicePrincipals",
                Json.collection(List.of(
                        principal(CRM), principal(GRAPH), principal(NOTES), principal(EXPORT), principal(OURS))));
        documents.put(
                "applications/" + Ids.of("application:" + EXPORT) + "/owners", owners("owen.blythe", "marek.dolan"));
        documents.put("applications/" + Ids.of("application:" + OURS) + "/owners", owners("gail.ashworth"));
        documents.put("applications/" + Ids.of("application:" + CRM) + "/owners", owners("adele.finch"));
        for (var person : salesPeople()) {
            documents.put("users/" + person.id() + "/appRoleAssignments", Json.collection(List.of(assignment(person))));
        }
        documents.put(
                "groups/" + GroupFiles.idOf("Key accounts") + "/appRoleAssignments",
                Json.collection(List.of(groupAssignment("Key accounts"))));
        documents.put("oauth2PermissionGrants", Json.collection(grants()));
    }

    private List<Person> salesPeople() {
        return firm.people().stream()
                .filter(p -> p.isStaff() && p.department().equals("Sales"))
                .toList();
    }

    private static ObjectNode owners(String... localParts) {
        return Json.collection(Stream.of(localParts)
                .map(l -> Json.link("user", Firm.entraId(l)))
                .toList());
    }

    private ObjectNode application(String name) {
        return Json.object()
                .put("id", Ids.of("application:" + name))
                .put("appId", name.equals(OURS) ? OURS : Ids.of("app-id:" + name))
                .put("displayName", name)
                .put("signInAudience", "AzureADMyOrg")
                .put("createdDateTime", "2022-09-01T12:00:00Z");
    }

    /** Somebody who leaves may have written them down. */
    private static ObjectNode withSecrets(ObjectNode application) {
        application
                .putArray("passwordCredentials")
                .addObject()
                .put("keyId", Ids.of("secret:" + EXPORT))
                .put("displayName", "Nightly job")
                .put("hint", "q7T")
                .put("startDateTime", "2025-03-01T09:00:00Z")
                .put("endDateTime", "2027-03-01T09:00:00Z");
        application
                .putArray("keyCredentials")
                .addObject()
                .put("keyId", Ids.of("certificate:" + EXPORT))
                .put("displayName", "CN=stock-export")
                .put("type", "AsymmetricX509Cert")
                .put("usage", "Verify")
                .put("startDateTime", "2025-03-01T09:00:00Z")
                .put("endDateTime", "2027-03-01T09:00:00Z");
        return application;
    }

    private static ObjectNode groupAssignment(String group) {
        return Json.object()
                .put("id", Ids.of("app-role:group:" + group))
                .put("appRoleId", Ids.of("role-of:" + CRM))
                .put("createdDateTime", "2023-04-03T08:00:00Z")
                .put("principalDisplayName", group)
                .put("principalId", GroupFiles.idOf(group))
                .put("principalType", "Group")
                .put("resourceDisplayName", CRM)
                .put("resourceId", Ids.of("principal:" + CRM));
    }

    private ObjectNode principal(String name) {
        return Json.object()
                .put("id", Ids.of("principal:" + name))
                .put("appId", name.equals(OURS) ? OURS : Ids.of("app-id:" + name))
                .put("displayName", name)
                .put("accountEnabled", true)
                .put("servicePrincipalType", "Application")
                .put("appOwnerOrganizationId", firm.tenantId());
    }

    private ObjectNode assignment(Person person) {
        return Json.object()
                .put("id", Ids.of("app-role:" + person.upn()))
                .put("appRoleId", Ids.of("role-of:" + CRM))
                .put("createdDateTime", "2023-04-03T08:00:00Z")
                .put("principalDisplayName", person.displayName())
                .put("principalId", person.id())
                .put("principalType", "User")
                .put("resourceDisplayName", CRM)
                .put("resourceId", Ids.of("principal:" + CRM));
    }

    private List<ObjectNode> grants() {
        var grants = new ArrayList<ObjectNode>();
        grants.add(grant("AllPrincipals", null, "User.Read openid profile"));
        for (var localPart : List.of("priya.nair", "tom.reyes", "felix.moreau")) {
            grants.add(grant("Principal", Firm.entraId(localPart), "Calendars.Read Mail.Read offline_access"));
        }
        return grants;
    }

    private static ObjectNode grant(String consent, @Nullable String principal, String scope) {
        return Json.object()
                .put("id", Ids.of("grant:" + consent + principal).replace("-", ""))
                .put("clientId", Ids.of("principal:" + NOTES))
                .put("consentType", consent)
                .put("principalId", principal)
                .put("resourceId", Ids.of("principal:" + GRAPH))
                .put("scope", scope);
    }
}
