package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Starts a case: finds the person, reads everything once, holds the guard rails, and writes the whole case or nothing.
 * Remote systems are asked before the transaction, and nothing is written to them.
 */
@Component
class StartLeaver {

    private static final Duration A_DAY = Duration.ofHours(24);
    /** What a request runs that names no playbook. */
    static final String STANDARD = "standard";

    private final PeopleDirectory people;
    private final PrivilegeCheck privileges;
    private final SnapshotTaker snapshots;
    private final InvolvedPeople involvedPeople;
    private final Playbooks playbooks;
    private final StepCatalogue catalogue;
    private final CaseStore cases;
    private final CaseQueries queries;
    private final StepStore steps;
    private final CustodyLog custody;
    private final GuardRailLock lock;
    private final Clock clock;

    StartLeaver(
            PeopleDirectory people,
            PrivilegeCheck privileges,
            SnapshotTaker snapshots,
            InvolvedPeople involvedPeople,
            Playbooks playbooks,
            StepCatalogue catalogue,
            CaseStore cases,
            CaseQueries queries,
            StepStore steps,
            CustodyLog custody,
            GuardRailLock lock,
            Clock clock) {
        this.people = people;
        this.privileges = privileges;
        this.snapshots = snapshots;
        this.involvedPeople = involvedPeople;
        this.playbooks = playbooks;
        this.catalogue = catalogue;
        this.cases = cases;
        this.queries = queries;
        this.steps = steps;
        this.custody = custody;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Starts one case. Blocking.
     *
     * @throws ProblemException for everything that the operator can change
     */
    LeaverCase start(Operator operator, StartRequest request) {
        return start(operator, request, Batch.ONE);
    }

    /** Starts one case of many. */
    LeaverCase start(Operator operator, StartRequest request, Batch batch) {
        // before the snapshot: a refused case reads no more of a person than it has to
        Checked checked = check(operator, request, batch);
        Facts facts = checked.facts;
        Involved named = involvedPeople.of(request, checked.person);
        Involved involved = batch.file() == null ? named : named.from(batch.file());
        Snapshot snapshot = snapshots.take(facts.accounts);
        return lock.alone(facts.firm(), () -> {
            GuardRails.Verdict.Allowed allowed = judge(facts, batch);
            LeaverCase leaver = draft(facts, request, checked, allowed, snapshot, involved);
            write(leaver, snapshot, checked.playbook);
            batch.joined().accept(leaver);
            return leaver;
        });
    }

    /**
     * Says whether a case could be started now, and writes nothing. Blocking.
     *
     * @throws ProblemException for everything that the operator can change
     */
    Checked check(Operator operator, StartRequest request, Batch batch) {
        Playbook playbook = playbook(new FirmId(operator.firm()), request.playbook());
        PlaybookDemands.require(playbook.terms(), request);
        Dates dates = LeaverDates.of(request);
        ResolvedPerson.Known person = resolve(request);
        NameCheck.require(request.confirmName(), person.person().displayName());
        Facts facts = new Facts(
                operator,
                dates,
                request.isUrgent(),
                person.accounts(),
                privileges.check(person.accounts()),
                people.headcount(),
                playbook.terms());
        return new Checked(playbook, person, facts, judge(facts, batch));
    }

    private GuardRails.Verdict.Allowed judge(Facts facts, Batch batch) {
        FirmId firm = facts.firm();
        Instant now = clock.instant();
        Optional<UUID> open = queries.openCase(firm, facts.accounts.person());
        GuardFacts all = new GuardFacts(
                facts.operator.requirePerson(),
                facts.accounts,
                facts.privilege,
                facts.dates,
                facts.urgent,
                open.orElse(null),
                leaving(facts, batch),
                queries.startedSince(firm, now.minus(A_DAY), batch.file()) + batch.size() - 1,
                facts.headcount,
                now,
                facts.terms);
        return switch (GuardRails.atStart(all)) {
            case GuardRails.Verdict.Allowed allowed -> allowed;
            case GuardRails.Verdict.Refused refused ->
                throw new ProblemException(OffboardingProblem.of(refused.rule()), refused.whatToChange());
        };
    }

    /** Only a global administrator's case is decided by who else leaves. */
    private Set<PersonId> leaving(Facts facts, Batch batch) {
        if (!facts.privilege.globalAdministrator()) {
            return Set.of();
        }
        Set<PersonId> leaving = new HashSet<>(queries.leaving(facts.firm(), null));
        leaving.addAll(batch.others());
        leaving.remove(facts.accounts.person());
        return leaving;
    }

    private ResolvedPerson.Known resolve(StartRequest request) {
        List<PersonId> links = request.confirmedLinks() == null ? List.of() : request.confirmedLinks();
        return switch (people.resolve(request.person(), links)) {
            case ResolvedPerson.Known found -> found;
            case ResolvedPerson.Unknown unknown ->
                throw new ProblemException(
                        OffboardingProblem.UNKNOWN_PERSON,
                        "No connected system knows this person. Search again with GET /api/people and send the person"
                                + " id that it gives.");
            case ResolvedPerson.Ambiguous several ->
                throw new ProblemException(
                        OffboardingProblem.AMBIGUOUS_PERSON,
                        several.why() + " Choose one of the candidates, or confirm the links that belong together.",
                        Map.of("candidates", several.candidates()));
        };
    }

    private Playbook playbook(FirmId firm, @Nullable String name) {
        return playbooks
                .newest(firm, name == null ? STANDARD : name)
                .orElseThrow(() -> new ProblemException(
                        OffboardingProblem.UNKNOWN_PLAYBOOK,
                        "Leave playbook out, or send one of: "
                                + playbooks.all(firm).stream()
                                        .map(Playbook::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private LeaverCase draft(
            Facts facts,
            StartRequest request,
            Checked checked,
            GuardRails.Verdict.Allowed allowed,
            Snapshot snapshot,
            Involved involved) {
        return new LeaverCase(
                facts.firm(),
                UUID.randomUUID(),
                CaseState.AWAITING_APPROVAL,
                new LeaverCase.Pinned(checked.playbook.name(), checked.playbook.version()),
                facts.dates,
                asked(facts.operator, request),
                checked.person.person(),
                facts.accounts,
                facts.privilege,
                allowed.approvalsNeeded(),
                List.of(),
                new LeaverCase.Progress(snapshot.takenAt(), null, null, null, null),
                List.of(),
                involved);
    }

    private LeaverCase.Request asked(Operator operator, StartRequest request) {
        return new LeaverCase.Request(
                operator.requirePerson(),
                operator.username(),
                clock.instant(),
                request.reason(),
                request.isUrgent(),
                instant(request.visibleFrom()),
                request.namedPeople() == null ? Set.of() : Set.copyOf(request.namedPeople()),
                request.successor(),
                request.personalContact(),
                request.askedChats(),
                request.employmentStarts());
    }

    private void write(LeaverCase leaver, Snapshot snapshot, Playbook playbook) {
        try {
            cases.insert(leaver, snapshot);
        } catch (DuplicateKeyException open) {
            throw new ProblemException(OffboardingProblem.CASE_EXISTS, "Go on with the open case of this person.");
        }
        steps.insert(leaver.firm(), leaver.id(), playbook, catalogue);
        custody.append(
                leaver.firm(),
                leaver.id(),
                "CASE_CREATED",
                Map.of(
                        "by", leaver.request().by(),
                        "person", leaver.person().toString(),
                        // the record goes to people who may not know why somebody leaves
                        "playbook", playbook.terms().neutral() + " " + playbook.version(),
                        "state", leaver.state().name()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** What is known once every system has been asked. */
    record Facts(
            Operator operator,
            Dates dates,
            boolean urgent,
            LeaverAccounts accounts,
            Privilege privilege,
            int headcount,
            Terms terms) {

        FirmId firm() {
            return new FirmId(operator.firm());
        }
    }

    /** A case that could be started. */
    record Checked(Playbook playbook, ResolvedPerson.Known person, Facts facts, GuardRails.Verdict.Allowed allowed) {}

    /**
     * What one case shares with others that are started with it.
     *
     * @param file the import, null where there is none
     * @param size how many are started together, this one counted
     * @param others who else would leave, and has no case yet
     * @param joined does its writes in the same transaction as the case's
     */
    record Batch(@Nullable UUID file, int size, Set<PersonId> others, Consumer<LeaverCase> joined) {

        /** One case by itself. */
        static final Batch ONE = new Batch(null, 1, Set.of(), leaver -> {});
    }
}
