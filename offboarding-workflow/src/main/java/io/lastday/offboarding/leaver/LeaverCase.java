package io.lastday.offboarding.leaver;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's departure, from notice to closed evidence.
 *
 * @param found the person as the directory showed them when the case was made
 * @param accounts the accounts, pinned by id
 * @param privilege the power the person held when the case was made
 * @param involved who and what else the case says
 * @param residual what the person can still reach, as of the last look
 */
public record LeaverCase(
        FirmId firm,
        UUID id,
        CaseState state,
        Pinned playbook,
        Dates dates,
        Request request,
        FoundPerson found,
        LeaverAccounts accounts,
        Privilege privilege,
        int approvalsNeeded,
        List<Approval> approvals,
        Progress progress,
        List<Residual> residual,
        Involved involved) {

    /** Keeps its own copies. */
    public LeaverCase {
        approvals = List.copyOf(approvals);
        residual = List.copyOf(residual);
    }

    /** The same case, as these people have decided on it. */
    LeaverCase with(List<Approval> voices) {
        return new LeaverCase(
                firm,
                id,
                state,
                playbook,
                dates,
                request,
                found,
                accounts,
                privilege,
                approvalsNeeded,
                voices,
                progress,
                residual,
                involved);
    }

    /** Who leaves. */
    public PersonId person() {
        return accounts.person();
    }

    /** Whether as many people as needed have approved, and nobody rejected. */
    public boolean isApproved() {
        return approvals.stream().noneMatch(Approval::isRejection) && approvals.size() >= approvalsNeeded;
    }

    /** Whether containment has begun, so that access may be gone. */
    public boolean containmentBegan() {
        return progress.clearedAt() != null;
    }

    /** The playbook that this case runs. Blocking. */
    public Playbook pinnedIn(Playbooks playbooks) {
        return playbooks.pinned(firm, playbook.name(), playbook.version());
    }

    /** The playbook and version that this case runs to its end. */
    public record Pinned(String name, int version) {}

    /**
     * What was asked for, and by whom.
     *
     * @param reason for HR only
     * @param visibleFrom until then only {@code namedPeople} and the requester see the case; null from the start
     * @param chats exports that are waited for; Teams is read by Lastday itself and not among them
     * @param employmentStarts the first day of work, where HR says it; chats are held against it
     */
    public record Request(
            String by,
            String byName,
            Instant at,
            String reason,
            boolean urgent,
            @Nullable Instant visibleFrom,
            Set<String> namedPeople,
            @Nullable String successor,
            @Nullable String personalContact,
            List<AskedChat> chats,
            @Nullable LocalDate employmentStarts) {

        /** Keeps its own copies. */
        public Request {
            namedPeople = Set.copyOf(namedPeople);
            chats = List.copyOf(chats);
        }
    }

    /**
     * An export that the leaver, or somebody for them, is to hand over.
     *
     * @param source as the archive names it, for example {@code whatsapp}
     * @param dueBy until when it is waited for; null for the firm's usual time after access ends
     */
    public record AskedChat(String source, @Nullable Instant dueBy) {}

    /**
     * How far it came.
     *
     * @param snapshotAt when everything was read, before the first write
     * @param armedAt when somebody asked for containment at once
     * @param clearedAt when the guard rails let Contain begin
     * @param containedAt when the last Contain step of every system was verified
     * @param endedAt when it was closed, cancelled or restored
     */
    public record Progress(
            Instant snapshotAt,
            @Nullable Instant armedAt,
            @Nullable Instant clearedAt,
            @Nullable Instant containedAt,
            @Nullable Instant endedAt) {}
}
