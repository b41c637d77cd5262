package io.lastday.offboarding.evidence;

import io.lastday.offboarding.leaver.Approval;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.LeaverCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence bag says about a case, as JSON and in words. Neither the reason of the departure nor any message goes
 * in: the bag is read by people who may know neither.
 *
 * @param leaver the case
 * @param playbook the name of its playbook that says nothing of why somebody leaves
 * @param steps its steps
 * @param chats what is in hand of its chats, and what is not
 * @param at when the report is made
 */
record CaseReport(LeaverCase leaver, String playbook, List<CaseStep> steps, ChatReport chats, Instant at) {

    /** The case: who, when, by whom asked and approved, contained when, what is left. */
    Map<String, @Nullable Object> caseJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", leaver.id().toString());
        json.put("firm", leaver.firm().value());
        json.put("person", leaver.person().toString());
        json.put("displayName", leaver.accounts().displayName());
        json.put(
                "accounts",
                leaver.accounts().accounts().stream()
                        .map(account -> text(
                                "system", account.system().name(), "id", account.id(), "username", account.username()))
                        .toList());
        json.put("playbook", playbook);
        json.put("version", leaver.playbook().version());
        json.put("lastWorkingDay", leaver.dates().lastWorkingDay().toString());
        json.put("accessEnds", leaver.dates().accessEnds().toString());
        json.put("employmentEnds", leaver.dates().employmentEnds().toString());
        json.put("zone", leaver.dates().zone().getId());
        json.put("urgent", leaver.request().urgent());
        json.put("requestedBy", leaver.request().by());
        json.put("requestedAt", leaver.request().at().toString());
        json.put(
                "approvals",
                leaver.approvals().stream().map(CaseReport::approval).toList());
        json.put("snapshotAt", leaver.progress().snapshotAt().toString());
        json.put("containedAt", text(leaver.progress().containedAt()));
        json.put(
                "residualAccess",
                leaver.residual().stream()
                        .map(left -> text("system", left.system().name(), "what", left.what(), "reason", left.reason()))
                        .toList());
        json.put("reportedAt", at.toString());
        return json;
    }

    private static Map<String, @Nullable Object> approval(Approval approval) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("by", approval.by());
        json.put("decision", approval.decision().name());
        json.put("at", approval.at().toString());
        return json;
    }

    /** The steps, each with its outcome and what was read back. The step that seals this bag still runs. */
    List<Map<String, @Nullable Object>> stepsJson() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (CaseStep step : steps) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("phase", step.phase().name());
            json.put("id", step.id().value());
            json.put("system", step.system().name());
            json.put("title", step.title());
            json.put("state", step.state().name());
            json.put("outcome", step.outcome() == null ? null : step.outcome().name());
            json.put("reasonCode", step.reasonCode());
            json.put("detail", step.detail());
            json.put("attempts", step.attempts());
            json.put("startedAt", text(step.startedAt()));
            json.put("finishedAt", text(step.finishedAt()));
            json.put("verifiedAt", text(step.verifiedAt()));
            json.put("evidence", new TreeMap<>(step.evidence()));
            all.add(json);
        }
        return all;
    }

    /** The same for a person who reads it on paper. */
    String text() {
        StringBuilder out = new StringBuilder();
        line(out, "Departure of " + leaver.accounts().displayName() + " (" + leaver.person() + ")");
        line(
                out,
                "Case " + leaver.id() + " of " + leaver.firm() + ", playbook "
                        + playbook + " version "
                        + leaver.playbook().version());
        line(
                out,
                "Last working day " + leaver.dates().lastWorkingDay() + "; access ends "
                        + leaver.dates().accessEnds() + " " + leaver.dates().zone());
        line(
                out,
                "Asked for by " + leaver.request().by() + " at "
                        + leaver.request().at());
        leaver.approvals()
                .forEach(approval -> line(out, approval.decision() + " by " + approval.by() + " at " + approval.at()));
        Instant contained = leaver.progress().containedAt();
        line(out, contained == null ? "Not contained" : "Contained at " + contained);
        line(out, "");
        line(out, "Steps");
        steps.forEach(step -> line(out, "  " + step.id() + ": " + outcome(step)));
        line(out, "");
        line(out, leaver.residual().isEmpty() ? "Nothing is left that can be reached." : "Still to be reached:");
        leaver.residual()
                .forEach(left -> line(out, "  " + left.system() + ": " + left.what() + " (" + left.reason() + ")"));
        line(out, "");
        chats.lines().forEach(line -> line(out, line));
        return out.toString();
    }

    private static String outcome(CaseStep step) {
        String reason = step.reasonCode() == null ? "" : " (" + step.reasonCode() + ")";
        return (step.outcome() == null ? step.state().name() : step.outcome().name()) + reason;
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Map<String, @Nullable Object> text(
            String name1, String value1, String name2, String value2, String name3, String value3) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(name1, value1);
        json.put(name2, value2);
        json.put(name3, value3);
        return json;
    }
}
