package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Accounts, reporting lines, licences, sign-ins. */
final class UserFiles {
    /** Synced from the firm's own directory; the rest lives in the cloud. */
    static final Set<String> SYNCED = Set.of("howard.pike");

    private static final List<String> OFFICES = List.of("Leeds", "Hull", "London", "Bristol");
    private final Firm firm;
    private final Chance chance;

    UserFiles(Firm firm) {
        this.firm = firm;
        this.chance = new Chance(firm.seed(), "users");
    }

    void addTo(TenantFiles files) {
        var users = new ArrayList<ObjectNode>();
        int number = 0;
        for (var person : firm.people()) {
            users.add(user(person, number++));
            var manager = person.manager();
            if (manager != null) {
                files.documents().put("users/" + person.id() + "/manager", Json.link("user", Firm.entraId(manager)));
            }
        }
        files.documents().put("users", Json.collection(users));
    }

    private ObjectNode user(Person person, int number) {
        var user = Json.object()
                .put("id", person.id())
                .put("displayName", person.displayName())
                .put("givenName", person.surname().isEmpty() ? null : person.givenName())
                .put("surname", person.surname().isEmpty() ? null : person.surname())
                .put("userPrincipalName", person.upn())
                .put("mailNickname", person.localPart().replace(".example", ""))
                .put("accountEnabled", person.enabled())
                .put("userType", person.kind() == Person.Kind.GUEST ? "Guest" : "Member")
                .put("jobTitle", person.jobTitle())
                .put("department", person.department().isEmpty() ? null : person.department())
                .put("usageLocation", "GB")
                .put("preferredLanguage", person.isStaff() ? "en-GB" : null)
                .put(
                        "createdDateTime",
                        person.hired().atTime(9, 0).toInstant(ZoneOffset.UTC).toString())
                .put("passwordPolicies", person.kind() == Person.Kind.SERVICE ? "DisablePasswordExpiration" : null);
        address(user, person);
        employment(user, person, number);
        origin(user, person);
        activity(user, person);
        licences(user, person);
        return user;
    }

    private static void address(ObjectNode user, Person person) {
        var mail = person.kind() == Person.Kind.GUEST ? guestMail(person) : person.upn();
        boolean hasMail = person.kind() != Person.Kind.BREAK_GLASS && person.kind() != Person.Kind.SERVICE;
        user.put("mail", hasMail ? mail : null);
        user.set("proxyAddresses", hasMail ? Json.strings("SMTP:" + mail) : Json.strings());
        user.set("otherMails", person.kind() == Person.Kind.GUEST ? Json.strings(mail) : Json.strings());
        user.putArray("identities")
                .addObject()
                .put("signInType", "userPrincipalName")
                .put("issuer", Firm.DOMAIN)
                .put("issuerAssignedId", person.upn());
    }

    private static String guestMail(Person person) {
        return person.localPart().replace('_', '@');
    }

    /** Telephone numbers are from the ranges that Ofcom keeps for drama. */
    private void employment(ObjectNode user, Person person, int number) {
        if (!person.isStaff() && person.kind() != Person.Kind.FORMER) {
            user.putArray("businessPhones");
            return;
        }
        user.put("companyName", "Harbour & Finch")
                .put("officeLocation", person.department().equals("Warehouse") ? "Hull" : chance.one(OFFICES))
                .put("country", "United Kingdom")
                .put("employeeId", person.employeeId().isEmpty() ? null : person.employeeId())
                .put("employeeType", "Employee")
                .put(
                        "employeeHireDate",
                        person.hired().atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .put("mobilePhone", "+44 7700 900" + String.format(Locale.ROOT, "%03d", number % 1000));
        user.set("businessPhones", Json.strings("+44 113 496 0" + String.format(Locale.ROOT, "%03d", number % 1000)));
    }

    private void origin(ObjectNode user, Person person) {
        if (SYNCED.contains(person.localPart())) {
            user.put("onPremisesSyncEnabled", true)
                    .put("onPremisesImmutableId", chance.hex(22) + "==")
                    .put("onPremisesSamAccountName", person.localPart())
                    .put("onPremisesSecurityIdentifier", "S-1-5-21-1004336348-1177238915-682003330-1108")
                    .put("onPremisesDomainName", "corp." + Firm.DOMAIN)
                    .put("onPremisesDistinguishedName", "CN=" + person.displayName() + ",OU=Hull,DC=corp")
                    .put("onPremisesLastSyncDateTime", ago(Duration.ofMinutes(20)));
        } else {
            user.putNull("onPremisesSyncEnabled");
        }
        if (person.kind() == Person.Kind.GUEST) {
            user.put("creationType", "Invitation").put("externalUserState", "Accepted");
        }
    }

    private void activity(ObjectNode user, Person person) {
        user.put("signInSessionsValidFromDateTime", ago(Duration.ofDays(chance.between(20, 400))))
                .put("lastPasswordChangeDateTime", ago(Duration.ofDays(chance.between(20, 400))));
        var last = switch (person.kind()) {
            case STAFF, CONTRACTOR -> Duration.ofMinutes(chance.between(30, 60 * 24 * 6));
            case FORMER -> Duration.ofDays(chance.between(40, 300));
            case GUEST -> Duration.ofDays(chance.between(2, 90));
            case SERVICE -> Duration.ofHours(5);
            default -> Duration.ofDays(200);
        };
        user.putObject("signInActivity")
                .put("lastSignInDateTime", ago(last))
                .put("lastNonInteractiveSignInDateTime", ago(last.dividedBy(2)))
                .put("lastSuccessfulSignInDateTime", ago(last));
    }

    /** Desk workers get theirs from the licence group, the warehouse directly; former staff hold none. */
    private void licences(ObjectNode user, Person person) {
        var assigned = user.putArray("assignedLicenses");
        var states = user.putArray("licenseAssignmentStates");
        if (!person.isStaff()) {
            return;
        }
        boolean desk = GroupFiles.isLicensedByGroup(person);
        var sku = desk ? Skus.BUSINESS_PREMIUM : Skus.BUSINESS_BASIC;
        assigned.addObject().put("skuId", sku).putArray("disabledPlans");
        states.addObject()
                .put("skuId", sku)
                .put("assignedByGroup", desk ? Ids.of("group:Licence Business Premium") : null)
                .put("state", "Active")
                .put("error", "None")
                .put("lastUpdatedDateTime", "2026-01-12T08:00:00Z")
                .putArray("disabledPlans");
        if (person.localPart().equals("priya.nair")) {
            assigned.addObject().put("skuId", Skus.VISIO).putArray("disabledPlans");
            states.addObject()
                    .put("skuId", Skus.VISIO)
                    .putNull("assignedByGroup")
                    .put("state", "Active")
                    .put("error", "None")
                    .putArray("disabledPlans");
        }
    }

    private String ago(Duration duration) {
        Instant at = firm.now().minus(duration).truncatedTo(ChronoUnit.SECONDS);
        return at.toString();
    }
}
