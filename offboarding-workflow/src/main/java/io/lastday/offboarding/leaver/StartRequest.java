package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.LeaverCase.AskedChat;
import io.lastday.offboarding.person.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What HR asks for.
 *
 * @param accessEnds local; the end of the last working day where nothing is said
 * @param employmentEnds the last working day where nothing is said
 * @param employmentStarts the first day of work: chats are held against it
 * @param successor who takes over: a person id, which is resolved and kept, or a name, which is a note for people
 * @param manager who leads the person; as {@code successor}
 * @param newRole whose access is the model of the new role; as {@code successor}
 * @param contact whom colleagues turn to while the person is away
 * @param nextOfKin whom HR writes to where the person died
 * @param reviewDate when somebody decides how it goes on
 * @param confirmName the person's name, typed by HR: refused where it is another's
 * @param confirmedLinks accounts that HR confirms to be the same person
 * @param namedPeople who may see the case before {@code visibleFrom}, beside the requester
 */
record StartRequest(
        @NotNull PersonId person,
        @NotNull LocalDate lastWorkingDay,
        @Nullable LocalDateTime accessEnds,
        @Nullable LocalDate employmentEnds,
        @Nullable LocalDate employmentStarts,
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
        @Nullable @Valid Chats chats,
        @Nullable @Size(max = 200) String contact,
        @Nullable @Size(max = 500) String nextOfKin,
        @Nullable LocalDate reviewDate,
        @Nullable @Size(max = 200) String newRole,
        @Nullable @Size(max = 200) String confirmName) {

    /**
     * Which exports are waited for.
     *
     * @param whatsappDueBy until when a WhatsApp export is waited for
     * @param sources what the person uses; where nothing is said, WhatsApp is asked for
     */
    record Chats(
            @Nullable OffsetDateTime whatsappDueBy,
            @Nullable @Size(max = 20) List<@NotNull @Valid Source> sources) {}

    /** A messenger that the person uses, and until when its export is waited for. */
    record Source(
            @NotNull
            @Pattern(
                    regexp = ASKABLE,
                    message = "is none of whatsapp, sms, telegram, slack, wecom, google-chat, wechat, signal,"
                            + " imessage, other")
            String source,

            @Nullable OffsetDateTime dueBy) {}

    /** Sources that a person hands over. */
    static final String ASKABLE = "whatsapp|sms|telegram|slack|wecom|google-chat|wechat|signal|imessage|other";

    /** The exports to wait for, each source once. */
    List<AskedChat> askedChats() {
        Map<String, AskedChat> asked = new LinkedHashMap<>();
        if (chats == null || chats.sources() == null || chats.whatsappDueBy() != null) {
            asked.put("whatsapp", new AskedChat("whatsapp", chats == null ? null : instant(chats.whatsappDueBy())));
        }
        if (chats != null && chats.sources() != null) {
            for (Source each : chats.sources()) {
                asked.merge(
                        each.source(),
                        new AskedChat(each.source(), instant(each.dueBy())),
                        (before, now) -> now.dueBy() == null ? before : now);
            }
        }
        return List.copyOf(asked.values());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
