package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes reports about multi-factor authentication wrong elsewhere, each on people who are known by name:
 *
 * <ul>
 *   <li>dora.quill is left out of her department's policy because of a role; arthur.bell is not
 *   <li>howard.pike is left out through a group inside the excluded one
 *   <li>nora.whitfield is in a group that is inside itself
 *   <li>a policy names a group that was deleted
 *   <li>the people of Product, Marketing and Human Resources escape from the office, with a phone, and in one application
 *   <li>dean.spencer may join a group that holds a role
 *   <li>kevin.rogers has a temporary pass and nothing else; the telephone of marek.dolan, an administrator, is sam.taylor2's too
 *   <li>rhys.wright can only reset a password; nobody knows amir.lawrence's method; the report contradicts itself on kieran.hunter
 * </ul>
 */
final class TrapFiles {
    private static final String POLICIES = "identity/conditionalAccess/policies";
    private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";
    private static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
    private static final String SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";
    private static final String SHARED = "+44 7700900111";
    private static final String PLATFORM = "Platform administrators";

    private final Firm firm;
    private final TenantFiles files;

    TrapFiles(Firm firm, TenantFiles files) {
        this.firm = firm;
        this.files = files;
    }

    void add() {
        addPeople();
        addGroups();
        addConditions();
        addEligibleMember();
        addMethods();
    }

    private void addPeople() {
        var compliance = policy("CA010 Compliance uses MFA", "Legal and Compliance");
        users(compliance).set("excludeRoles", Json.strings(GLOBAL_READER));
        var warehouse = policy("CA014 The warehouse uses MFA", "Warehouse");
        users(warehouse).set("excludeGroups", Json.strings(GroupFiles.idOf("Warehouse exceptions")));
        policy("CA015 The ring uses MFA", "Ring A");
        policy("CA016 Last year's partners use MFA", "Partners of 2024");
    }

    private void addGroups() {
        group("Warehouse exceptions", Json.link("group", GroupFiles.idOf("Forklift pool")));
        group("Forklift pool", Json.link("user", Firm.entraId("howard.pike")));
        group("Ring A", Json.link("group", GroupFiles.idOf("Ring B")));
        group(
                "Ring B",
                Json.link("group", GroupFiles.idOf("Ring A")),
                Json.link("user", Firm.entraId("nora.whitfield")));
        group(PLATFORM).put("isAssignableToRole", true);
    }

    private void addConditions() {
        var away = policy("CA011 Product uses MFA outside the office", "Product");
        var places = away.withObject("conditions").putObject("locations");
        places.set("includeLocations", Json.strings("All"));
        places.set("excludeLocations", Json.strings("AllTrusted"));
        var desks = policy("CA012 Marketing uses MFA, but not on phones", "Marketing");
        var platforms = desks.withObject("conditions").putObject("platforms");
        platforms.set("includePlatforms", Json.strings("all"));
        platforms.set("excludePlatforms", Json.strings("iOS", "android"));
        var payroll = policy("CA013 Human Resources uses MFA, but not for customers", "Human Resources");
        payroll.withObject("conditions")
                .withObject("applications")
                .set("excludeApplications", Json.strings(Ids.of("app-id:Tideline CRM")));
    }

    /** The group holds the role; who may join it holds nothing until then. */
    private void addEligibleMember() {
        list("roleManagement/directory/roleAssignments")
                .addObject()
                .put("id", Ids.of("assignment:" + PLATFORM))
                .put("principalId", GroupFiles.idOf(PLATFORM))
                .put("roleDefinitionId", SECURITY_ADMINISTRATOR)
                .put("directoryScopeId", "/");
        list("identityGovernance/privilegedAccess/group/eligibilityScheduleInstances")
                .addObject()
                .put("id", Ids.of("eligible:" + PLATFORM))
                .put("principalId", Firm.entraId("dean.spencer"))
                .put("groupId", GroupFiles.idOf(PLATFORM))
                .put("accessId", "member")
                .put("memberType", "direct")
                .put("eligibilityScheduleId", Ids.of("eligibility:" + PLATFORM));
    }

    private void addMethods() {
        var now = firm.now().truncatedTo(ChronoUnit.SECONDS);
        if (!works("kevin.rogers")) {
            return; // a firm of another seed has other people
        }
        list(methods("kevin.rogers"))
                .add(Json.link("temporaryAccessPassAuthenticationMethod", Ids.of("pass:kevin.rogers"))
                        .put("createdDateTime", now.minus(Duration.ofHours(1)).toString())
                        .put("startDateTime", now.minus(Duration.ofHours(1)).toString())
                        .put("lifetimeInMinutes", 480)
                        .put("isUsableOnce", false)
                        .put("isUsable", true)
                        .put("methodUsabilityReason", "EnabledByPolicy"));
        for (var person : List.of("marek.dolan", "sam.taylor2")) {
            list(methods(person))
                    .valueStream()
                    .filter(method -> method.has("phoneNumber"))
                    .forEach(method -> ((ObjectNode) method).put("phoneNumber", SHARED));
        }
        reported("rhys.wright").set("methodsRegistered", Json.strings("email", "securityQuestion"));
        reported("amir.lawrence").set("methodsRegistered", Json.strings("voiceprint"));
        reported("kieran.hunter").put("isMfaRegistered", true);
    }

    private boolean works(String localPart) {
        return firm.people().stream().anyMatch(p -> p.localPart().equals(localPart));
    }

    private static String methods(String localPart) {
        return "users/" + Firm.entraId(localPart) + "/authentication/methods";
    }

    private ObjectNode reported(String localPart) {
        var id = Firm.entraId(localPart);
        return (ObjectNode) list(REPORT)
                .valueStream()
                .filter(row -> row.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(localPart));
    }

    private ObjectNode policy(String name, String group) {
        var policy = PolicyFiles.plain(name, "enabled", "mfa");
        users(policy).set("includeGroups", Json.strings(GroupFiles.idOf(group)));
        list(POLICIES).add(policy);
        return policy;
    }

    private static ObjectNode users(ObjectNode policy) {
        return policy.withObject("conditions").withObject("users");
    }

    private ObjectNode group(String name, ObjectNode... members) {
        var group = GroupFiles.security(name);
        list("groups").add(group);
        var path = "groups/" + GroupFiles.idOf(name);
        files.documents().put(path + "/members", Json.collection(List.of(members)));
        files.documents().put(path + "/owners", Json.collection(List.of()));
        return group;
    }

    private ArrayNode list(String path) {
        if (files.documents().get(path) instanceof ObjectNode document) {
            return document.withArray("value");
        }
        throw new IllegalArgumentException("the firm has no " + path);
    }
}
