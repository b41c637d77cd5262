package io.lastday.offboarding.step.walk;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.ScannedAudit;
import io.lastday.offboarding.audit.Silence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit that walks when it is asked to, as a test says. */
public class ScriptedWalks implements ScannedAudit {

    /** What was started, by slot. */
    public final Map<String, AuditScan> runs = new TreeMap<>();

    /** When the next walk to end began. */
    public Instant began = NOW.plusSeconds(1);

    /** When the walk began that is in force. */
    public Instant inForce = NOW.minusSeconds(3600);

    /** Nothing was walked before. */
    public boolean never;

    public AuditScan.State ends = AuditScan.State.COMPLETE;

    /** The source that breaks where one does. */
    public String breaks = "entra";

    public boolean inTheWay;

    @Nullable
    public Silence silence;

    private final String name;
    private int polls = 1;

    /** @param name as the audit is called */
    protected ScriptedWalks(String name) {
        this.name = name;
    }

    @Override
    public AuditAnswer<AuditScan> startScan(String slot) {
        if (inTheWay) {
            inTheWay = false;
            return said(scan("nightly", AuditScan.State.RUNNING));
        }
        return said(runs.computeIfAbsent(slot, walk -> scan(walk, AuditScan.State.RUNNING)));
    }

    @Override
    public AuditAnswer<AuditScan> scan(UUID id) {
        AuditScan run = runs.values().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (polls-- > 0) {
            return said(run);
        }
        boolean whole = ends == AuditScan.State.COMPLETE || "lastday".equals(breaks);
        inForce = whole ? began : inForce;
        never = false;
        return said(scan(run.slot(), ends));
    }

    private AuditScan scan(String slot, AuditScan.State state) {
        String source = state == AuditScan.State.PARTIAL ? "PARTIAL" : "COMPLETE";
        return new AuditScan(
                UUID.nameUUIDFromBytes(slot.getBytes(StandardCharsets.UTF_8)),
                slot,
                state,
                NOW,
                null,
                List.of(new AuditScan.Source(breaks, source, "PARTIAL".equals(source) ? "THROTTLED" : null)));
    }

    /** Nothing was ever walked. */
    protected <T> AuditAnswer<T> neverWalked() {
        return new AuditAnswer.Missing<>(name, Silence.NEVER_WALKED, "NEVER_WALKED", null);
    }

    /** This, unless the audit is silent. */
    protected <T> AuditAnswer<T> said(T answer) {
        Silence why = silence;
        return why == null
                ? new AuditAnswer.Given<>(answer)
                : new AuditAnswer.Missing<>(name, why, why.name(), Duration.ofSeconds(7));
    }
}
