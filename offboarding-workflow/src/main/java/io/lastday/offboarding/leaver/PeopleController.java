package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.platform.blocking.Blocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds people over all connected systems. */
@RestController
class PeopleController {

    private final PeopleDirectory people;

    PeopleController(PeopleDirectory people) {
        this.people = people;
    }

    @GetMapping("/api/people")
    @PreAuthorize("hasAnyRole('hr', 'it')")
    Mono<PeopleFound> find(@RequestParam("q") @NotBlank @Size(min = 2, max = 100) String query) {
        return Blocking.call(() -> people.find(query.strip()));
    }
}
