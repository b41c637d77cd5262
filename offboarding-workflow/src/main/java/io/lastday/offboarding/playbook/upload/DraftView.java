package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.playbook.Finding;
import io.lastday.offboarding.playbook.PlaybookView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the API gives it.
 *
 * @param findings what is worth knowing; a file with something worse never became a draft
 * @param version the version that it has, or would get if it were approved now
 * @param triedAt when somebody last looked at what it would do to a person
 */
record DraftView(
        UUID id,
        String name,
        String title,
        Draft.State state,
        int version,
        String sha256,
        List<Finding> findings,
        PlaybookView playbook,
        String uploadedBy,
        @Nullable String uploadedByName,
        Instant uploadedAt,
        @Nullable Instant triedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable RetirementView retirement) {

    static DraftView of(Draft draft, int version, PlaybookView playbook) {
        Draft.Mark tried = draft.tried();
        Draft.Mark decided = draft.decided();
        return new DraftView(
                draft.id(),
                draft.playbook().name(),
                draft.playbook().title(),
                draft.state(),
                version,
                draft.sha256(),
                draft.notes(),
                playbook,
                draft.uploaded().by(),
                draft.uploaded().name(),
                draft.uploaded().at(),
                tried == null ? null : tried.at(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.name(),
                decided == null ? null : decided.at(),
                draft.comment(),
                RetirementView.of(draft.retirement()));
    }

    /**
     * That it is to be retired, or is.
     *
     * @param agreedBy the second person; null until somebody agrees
     */
    record RetirementView(
            String askedBy,
            @Nullable String askedByName,
            Instant askedAt,
            String reason,
            @Nullable String agreedBy,
            @Nullable String agreedByName,
            @Nullable Instant agreedAt) {

        static @Nullable RetirementView of(Draft.@Nullable Retirement retirement) {
            if (retirement == null) {
                return null;
            }
            Draft.Mark agreed = retirement.agreed();
            return new RetirementView(
                    retirement.asked().by(),
                    retirement.asked().name(),
                    retirement.asked().at(),
                    retirement.reason(),
                    agreed == null ? null : agreed.by(),
                    agreed == null ? null : agreed.name(),
                    agreed == null ? null : agreed.at());
        }
    }
}
