package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Applications, who may use them, and what people let them do. */
final class ApplicationFiles {
    private static final String CRM = "Tideline CRM";
    private static final String GRAPH = "Microsoft Graph";
    private static final String NOTES = "Meeting notes add-in";
    private final Firm firm;

    ApplicationFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        var documents = files.documents();
        documents.put("applications", Json.collection(List.of(application(CRM), application("Stock export"))));
        documents.put(
                "servicePrincipals",
                Json.collection(
                        List.of(principal(CRM), principal(GRAPH), principal(NOTES), principal("Stock export"))));
        documents.put("applications/" + Ids.of("application:Stock export") + "/owners", owners("owen.blythe"));
        documents.put("applications/" + Ids.of("application:" + CRM) + "/owners", owners("adele.finch"));
        for (var person : salesPeople()) {
            documents.put("users/" + person.id() + "/appRoleAssignments", Json.collection(List.of(assignment(person))));
        }
        documents.put("oauth2PermissionGrants", Json.collection(grants()));
    }

    private List<Person> salesPeople() {
        return firm.people().stream()
                .filter(p -> p.isStaff() && p.department().equals("Sales"))
                .toList();
    }

    private static ObjectNode owners(String localPart) {
        return Json.collection(List.of(Json.link("user", Firm.entraId(localPart))));
    }

    private ObjectNode application(String name) {
        return Json.object()
                .put("id", Ids.of("application:" + name))
                .put("appId", Ids.of("app-id:" + name))
                .put("displayName", name)
                .put("signInAudience", "AzureADMyOrg")
                .put("createdDateTime", "2022-09-01T12:00:00Z");
    }

    private ObjectNode principal(String name) {
        return Json.object()
                .put("id", Ids.of("principal:" + name))
                .put("appId", Ids.of("app-id:" + name))
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
