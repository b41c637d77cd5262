package io.lastday.offboarding.leaver;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is leaving, for the audits: nothing of a case that is not visible yet, and no word of why. */
@RestController
class LeavingPeopleController {

    private final LeavingPeople people;
    private final Clock clock;

    LeavingPeopleController(LeavingPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Operation(summary = "Everybody on whom a leaver case is open and visible, under each name that they have")
    @GetMapping("/api/leavers/people")
    @PreAuthorize("hasAnyRole('scanner', 'workflow')")
    Mono<Page> list(
            Operator operator,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Blocking.call(() -> {
            // one more than asked for tells whether there is a next page
            List<LeavingPeople.Open> found =
                    people.page(new FirmId(operator.firm()), clock.instant(), PageCursor.decode(cursor), limit + 1);
            List<LeavingPeople.Open> page = found.subList(0, Math.min(limit, found.size()));
            return new Page(
                    page.stream()
                            .flatMap(open -> open.people().stream().sorted().map(person -> Item.of(person, open)))
                            .toList(),
                    found.size() > limit ? page.getLast().place().encode() : null);
        });
    }

    /** One name of one person; {@code limit} counts cases, and a case may have several names. */
    record Item(String person, @JsonProperty("case") UUID caseId, LocalDate lastDay, CaseState state) {

        static Item of(String person, LeavingPeople.Open open) {
            return new Item(person, open.place().id(), open.lastDay(), open.state());
        }
    }

    /** A page of the list. */
    record Page(List<Item> items, @Nullable String nextCursor) {}
}
