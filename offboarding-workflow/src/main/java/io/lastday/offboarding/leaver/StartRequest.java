package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What HR asks for.
 *
 * @param accessEnds local; the end of the last working day where nothing is said
 * @param employmentEnds the last working day where nothing is said
 * @param confirmedLinks accounts that HR confirms to be the same person
 * @param namedPeople who may see the case before {@code visibleFrom}, beside the requester
 */
record StartRequest(
        @NotNull PersonId person,
        @NotNull LocalDate lastWorkingDay,
        @Nullable LocalDateTime accessEnds,
        @Nullable LocalDate employmentEnds,
        @NotBlank @Size(max = 60) String zone,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable @Size(max = 60) String playbook,
        @Nullable @Size(max = 200) String successor,
        @Nullable @Size(max = 200) String manager,
        @Nullable @Size(max = 200) String personalContact,
        @Nullable OffsetDateTime visibleFrom,
        @Nullable @Size(max = 50) List<@NotBlank String> namedPeople,
        @Nullable Boolean urgent,
        @Nullable @Size(max = 20) List<PersonId> confirmedLinks,
        @Nullable @Valid Chats chats) {

    /** @param whatsappDueBy until when an export is waited for */
    record Chats(@Nullable OffsetDateTime whatsappDueBy) {}

    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
