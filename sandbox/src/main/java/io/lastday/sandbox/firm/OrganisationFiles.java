package io.lastday.sandbox.firm;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The tenant itself and the licences it bought. */
final class OrganisationFiles {
    private final Firm firm;

    OrganisationFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        files.documents().put("organization", Json.collection(List.of(organisation())));
        files.documents()
                .put(
                        "subscribedSkus",
                        Json.collection(List.of(
                                sku("SPB", Skus.BUSINESS_PREMIUM, 210, 203),
                                sku("O365_BUSINESS_ESSENTIALS", Skus.BUSINESS_BASIC, 60, 47),
                                sku("VISIOCLIENT", Skus.VISIO, 10, 6))));
    }

    private ObjectNode organisation() {
        var organisation = Json.object()
                .put("id", firm.tenantId())
                .put("displayName", "Harbour & Finch")
                .put("tenantType", "AAD")
                .put("countryLetterCode", "GB")
                .put("city", "Leeds")
                .put("preferredLanguage", "en")
                .put("createdDateTime", "2014-02-11T09:30:00Z")
                .put("onPremisesSyncEnabled", true);
        organisation
                .putArray("verifiedDomains")
                .addObject()
                .put("name", Firm.DOMAIN)
                .put("isDefault", true)
                .put("isInitial", false)
                .put("type", "Managed")
                .put("capabilities", "Email, OfficeCommunicationsOnline");
        return organisation;
    }

    private static ObjectNode plan(String name) {
        return Json.object()
                .put("servicePlanId", Ids.of("plan:" + name))
                .put("servicePlanName", name)
                .put("appliesTo", "User")
                .put("provisioningStatus", "Success");
    }

    private ObjectNode sku(String name, String id, int bought, int used) {
        var sku = Json.object()
                .put("id", firm.tenantId() + "_" + id)
                .put("skuId", id)
                .put("skuPartNumber", name)
                .put("accountId", firm.tenantId())
                .put("appliesTo", "User")
                .put("capabilityStatus", "Enabled")
                .put("consumedUnits", used);
        sku.putObject("prepaidUnits")
                .put("enabled", bought)
                .put("suspended", 0)
                .put("warning", 0)
                .put("lockedOut", 0);
        var plans = sku.putArray("servicePlans");
        if (!id.equals(Skus.VISIO)) {
            plans.add(plan("EXCHANGE_S_STANDARD"));
        }
        return sku;
    }
}
