package io.lastday.sandbox.firm;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Groups of every kind: assigned, dynamic, synced, role-assignable, mail-enabled, licensing, nested. */
final class GroupFiles {
    private final Firm firm;
    private final List<ObjectNode> groups = new ArrayList<>();

    GroupFiles(Firm firm) {
        this.firm = firm;
    }

    static String idOf(String name) {
        return Ids.of("group:" + name);
    }

    static boolean isLicensedByGroup(Person person) {
        return person.isStaff() && !person.department().equals("Warehouse");
    }

    void addTo(TenantFiles files) {
        departments().forEach(d -> add(files, security(d), of(d), List.of("adele.finch")));
        add(files, dynamic("All company", "(user.department -ne null)"), staff(), List.of());
        add(files, dynamic("Warehouse rota", "(user.department -eq \"Warehouse\")"), of("Warehouse"), List.of());
        add(files, synced("AD Warehouse Floor"), of("Warehouse"), List.of());
        add(
                files,
                security("Helpdesk administrators").put("isAssignableToRole", true),
                helpdesk(),
                List.of("gail.ashworth"));
        add(files, mailEnabled("Sales distribution", false), of("Sales"), List.of("tom.reyes"));
        add(files, mailEnabled("Security notices", true), of("IT"), List.of("adele.finch"));
        add(files, licence(), staff().stream().filter(this::licensed).toList(), List.of("adele.finch"));
        add(files, unified("Brand assets"), of("Marketing"), List.of("owen.blythe"));
        add(files, unified("Sales team"), of("Sales"), List.of("tom.reyes", "priya.nair"));
        add(
                files,
                security("Key accounts"),
                List.of("priya.nair", "sam.taylor", "marek.dolan"),
                List.of("tom.reyes", "priya.nair"));
        add(files, security("Customer data readers"), List.of(), List.of("dora.quill"));
        nest(files, "Customer data readers", "Key accounts");
        nest(files, "Customer data readers", "Customer Service");
        add(
                files,
                dynamic("People managers", "(user.jobTitle -contains \"manager\")"),
                List.of("nora.whitfield", "tom.reyes", "howard.pike", "owen.blythe"),
                List.of());
        add(files, security("MFA exclusions"), List.of("felix.moreau", "svc-scanner"), List.of("gail.ashworth"));
        files.documents().put("groups", Json.collection(groups));
    }

    private Set<String> departments() {
        var names = new LinkedHashSet<String>();
        firm.people().stream().filter(Person::isStaff).forEach(p -> names.add(p.department()));
        return names;
    }

    private List<String> of(String department) {
        return firm.people().stream()
                .filter(p -> p.isStaff() && p.department().equals(department))
                .map(Person::localPart)
                .toList();
    }

    private List<String> staff() {
        return firm.people().stream()
                .filter(Person::isStaff)
                .map(Person::localPart)
                .toList();
    }

    private boolean licensed(String localPart) {
        return firm.people().stream().anyMatch(p -> p.localPart().equals(localPart) && isLicensedByGroup(p));
    }

    private List<String> helpdesk() {
        return Stream.concat(
                        Stream.of("ivan.okoro"),
                        firm.people().stream()
                                .filter(p -> p.isStaff() && p.jobTitle().equals("Support analyst"))
                                .map(Person::localPart)
                                .limit(2))
                .toList();
    }

    private void add(TenantFiles files, ObjectNode group, List<String> members, List<String> owners) {
        groups.add(group);
        var path = "groups/" + group.path("id").asString();
        files.documents().put(path + "/members", Json.collection(links(members)));
        files.documents().put(path + "/owners", Json.collection(links(owners)));
    }

    private static List<ObjectNode> links(List<String> localParts) {
        return localParts.stream().map(l -> Json.link("user", Firm.entraId(l))).toList();
    }

    private static void nest(TenantFiles files, String outer, String inner) {
        var members = files.documents().get("groups/" + idOf(outer) + "/members");
        if (members instanceof ObjectNode document) {
            document.withArray("value").add(Json.link("group", idOf(inner)));
        }
    }

    private static ObjectNode group(String name) {
        var group = Json.object()
                .put("id", idOf(name))
                .put("displayName", name)
                .put("description", name + " of Harbour & Finch")
                .put("mailEnabled", false)
                .put("mailNickname", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .put("securityEnabled", true)
                .putNull("mail")
                .putNull("membershipRule")
                .putNull("onPremisesSyncEnabled")
                .put("createdDateTime", "2019-05-20T10:00:00Z")
                .put("visibility", "Private");
        group.putArray("groupTypes");
        group.putArray("assignedLicenses");
        group.putArray("proxyAddresses");
        return group;
    }

    static ObjectNode security(String name) {
        return group(name);
    }

    private static ObjectNode dynamic(String name, String rule) {
        var group = group(name).put("membershipRule", rule).put("membershipRuleProcessingState", "On");
        group.set("groupTypes", Json.strings("DynamicMembership"));
        return group;
    }

    private ObjectNode synced(String name) {
        return group(name)
                .put("onPremisesSyncEnabled", true)
                .put("onPremisesSamAccountName", name)
                .put(
                        "onPremisesLastSyncDateTime",
                        firm.now()
                                .minusSeconds(1200)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
    }

    private static ObjectNode mailEnabled(String name, boolean security) {
        var group = group(name).put("mailEnabled", true).put("securityEnabled", security);
        return addressed(group);
    }

    private static ObjectNode unified(String name) {
        var group = group(name).put("mailEnabled", true).put("securityEnabled", false);
        group.set("groupTypes", Json.strings("Unified"));
        group.set("resourceProvisioningOptions", Json.strings("Team"));
        return addressed(group);
    }

    private static ObjectNode addressed(ObjectNode group) {
        var mail = group.path("mailNickname").asString() + "@" + Firm.DOMAIN;
        group.put("mail", mail).set("proxyAddresses", Json.strings("SMTP:" + mail));
        return group;
    }

    private static ObjectNode licence() {
        var group = group("Licence Business Premium");
        group.withArray("assignedLicenses")
                .addObject()
                .put("skuId", Skus.BUSINESS_PREMIUM)
                .putArray("disabledPlans");
        return group;
    }
}
