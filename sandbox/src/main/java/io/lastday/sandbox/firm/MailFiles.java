package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Mailbox settings, inbox rules and drives. Two people forward mail out of the firm. */
final class MailFiles {
    private static final Map<String, String> FORWARDING = Map.of(
            "priya.nair", "priya.nair@mail.example",
            "felix.moreau", "f.moreau@webmail.example");
    private final Firm firm;

    MailFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        for (var person : firm.people()) {
            if (hasMailbox(person)) {
                var path = "users/" + person.id() + "/";
                files.documents().put(path + "mailboxSettings", settings(person));
                files.documents().put(path + "mailFolders/inbox/messageRules", Json.collection(rules(person)));
            }
            exchange(person.localPart())
                    .ifPresent(state -> files.documents().put("sandbox/exchange/" + person.id(), state));
            if (person.isStaff()) {
                files.documents().put("users/" + person.id() + "/drive", drive(person));
            }
        }
    }

    static String driveId(Person person) {
        return "b!" + Ids.of("drive:" + person.upn()).replace("-", "");
    }

    static String site(Person person) {
        var name = person.upn().replaceAll("[@.]", "_");
        return "https://harbourfinch-my.sharepoint.example/personal/" + name + "/Documents";
    }

    private static boolean hasMailbox(Person person) {
        return switch (person.kind()) {
            case STAFF, SHARED_MAILBOX, ROOM -> true;
            case FORMER, CONTRACTOR, GUEST, BREAK_GLASS, SERVICE -> false;
        };
    }

    private static ObjectNode settings(Person person) {
        var purpose = switch (person.kind()) {
            case SHARED_MAILBOX -> "shared";
            case ROOM -> "room";
            default -> "user";
        };
        var settings = Json.object()
                .put("userPurpose", purpose)
                .put("timeZone", "GMT Standard Time")
                .put("dateFormat", "dd/MM/yyyy")
                .put("timeFormat", "HH:mm");
        settings.putObject("language").put("locale", "en-GB").put("displayName", "English (United Kingdom)");
        settings.putObject("automaticRepliesSetting")
                .put("status", "disabled")
                .put("externalAudience", "all")
                .put("internalReplyMessage", "")
                .put("externalReplyMessage", "");
        return settings;
    }

    private static List<ObjectNode> rules(Person person) {
        var rules = new ArrayList<ObjectNode>();
        if (person.isStaff() && person.department().equals("Sales")) {
            var rule = rule(person, "Newsletters", 1);
            rule.putObject("conditions").set("subjectContains", Json.strings("newsletter"));
            rule.putObject("actions").put("markAsRead", true).put("stopProcessingRules", true);
            rules.add(rule);
        }
        var target = FORWARDING.get(person.localPart());
        if (target != null) {
            var rule = rule(person, "Copy home", 2);
            rule.putObject("conditions").put("sentToMe", true);
            var address = Json.object();
            address.putObject("emailAddress").put("name", target).put("address", target);
            rule.putObject("actions").putArray("redirectTo").add(address);
            rules.add(rule);
        }
        return rules;
    }

    /** What Exchange alone knows: of one mailbox that it is on hold and large, of another that it forwards by itself. */
    private static Optional<ObjectNode> exchange(String localPart) {
        return switch (localPart) {
            case "lena.castell" ->
                Optional.of(Json.object()
                        .put("litigationHold", true)
                        .put("otherHolds", 1)
                        .put("archive", true)
                        .put("bytes", 66_571_993_088L));
            case "priya.nair" ->
                Optional.of(Json.object()
                        .put("forwarding", true)
                        .put("hiddenRules", 1)
                        .put("delegates", 1));
            default -> Optional.empty();
        };
    }

    private static ObjectNode rule(Person person, String name, int sequence) {
        return Json.object()
                .put("id", Ids.of("rule:" + name + person.upn()).replace("-", ""))
                .put("displayName", name)
                .put("sequence", sequence)
                .put("isEnabled", true)
                .put("hasError", false)
                .put("isReadOnly", false);
    }

    private static ObjectNode drive(Person person) {
        var drive = Json.object()
                .put("id", driveId(person))
                .put("driveType", "business")
                .put("name", "OneDrive")
                .put("webUrl", site(person))
                .put("createdDateTime", "2021-01-05T09:00:00Z");
        drive.putObject("owner").putObject("user").put("id", person.id()).put("displayName", person.displayName());
        drive.putObject("quota")
                .put("total", 1_099_511_627_776L)
                .put("used", 2_147_483_648L)
                .put("state", "normal");
        return drive;
    }
}
