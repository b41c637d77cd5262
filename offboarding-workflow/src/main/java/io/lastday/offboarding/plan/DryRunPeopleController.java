package io.lastday.offboarding.plan;

import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PeopleFound.Incomplete;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.upload.UploadPlaybook;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Finds somebody to try an uploaded playbook on, as long as nobody has decided on it. Tells namesakes apart and no more: the whole
 * of what the directories hold about a person is for those who start a leaver.
 */
@RestController
class DryRunPeopleController {

    private final UploadPlaybook uploads;
    private final PeopleDirectory people;

    DryRunPeopleController(UploadPlaybook uploads, PeopleDirectory people) {
        this.uploads = uploads;
        this.people = people;
    }

    @GetMapping("/api/playbooks/drafts/{id}/people")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<Found> find(
            Operator operator,
            @PathVariable UUID id,
            @RequestParam("q") @NotBlank @Size(min = 2, max = 100) String query) {
        return Blocking.call(() -> {
            uploads.draft(operator, id);
            return Found.of(people.find(query.strip()));
        });
    }

    /** What a search found, as {@code GET /api/people} says it, with less of each person. */
    record Found(List<Item> items, List<Incomplete> incomplete) {
        static Found of(PeopleFound found) {
            return new Found(found.items().stream().map(Item::of).toList(), found.incomplete());
        }
    }

    /** Enough to choose one of several who have the same name. */
    record Item(
            PersonId person,
            String displayName,
            @Nullable String jobTitle,
            @Nullable String department,
            FoundPerson.@Nullable ManagerRef manager,
            @Nullable String email) {
        static Item of(FoundPerson found) {
            return new Item(
                    found.person(),
                    found.displayName(),
                    found.jobTitle(),
                    found.department(),
                    found.manager(),
                    found.email());
        }
    }
}
