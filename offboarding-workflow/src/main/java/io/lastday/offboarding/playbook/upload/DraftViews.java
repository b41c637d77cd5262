package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.playbook.PlaybookViews;
import org.springframework.stereotype.Component;

/** Puts drafts into the words of the API. Blocking. */
@Component
class DraftViews {

    private final Drafts drafts;
    private final PlaybookViews playbooks;

    DraftViews(Drafts drafts, PlaybookViews playbooks) {
        this.drafts = drafts;
        this.playbooks = playbooks;
    }

    DraftView of(Draft draft) {
        Integer given = draft.version();
        int version = given == null
                ? drafts.versionAfter(draft.firm(), draft.playbook().name())
                : given;
        return DraftView.of(draft, version, playbooks.of(draft.playbook()));
    }
}
