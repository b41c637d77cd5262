package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Administrative units: two with members by hand, one by a rule. */
final class UnitFiles {
    private static final String ROOT = "directory/administrativeUnits";
    private final Firm firm;
    private final List<ObjectNode> units = new ArrayList<>();

    UnitFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        add(files, "Hull site", null, p -> p.department().equals("Warehouse"));
        add(files, "Sales region", null, p -> p.department().equals("Sales"));
        add(
                files,
                "Customer Service desk",
                "(user.department -eq \"Customer Service\")",
                p -> p.department().equals("Customer Service"));
        files.documents().put(ROOT, Json.collection(units));
    }

    private void add(TenantFiles files, String name, @Nullable String rule, Predicate<Person> member) {
        var id = Ids.of("unit:" + name);
        units.add(Json.object()
                .put("id", id)
                .put("displayName", name)
                .put("membershipType", rule == null ? "Assigned" : "Dynamic")
                .put("membershipRule", rule)
                .put("isMemberManagementRestricted", false));
        var members = firm.people().stream()
                .filter(p -> p.isStaff() && member.test(p))
                .map(p -> Json.link("user", p.id()))
                .toList();
        files.documents().put(ROOT + "/" + id + "/members", Json.collection(members));
    }
}
