package io.lastday.offboarding.playbook;

import io.lastday.offboarding.firm.FirmId;
import java.util.List;
import java.util.Optional;

/**
 * Where a firm's own playbooks stand once two people have let them in. No version ever changes; a retired one is offered to no new
 * case, and runs on where a case has pinned it.
 */
public interface PlaybookShelf {

    /** The newest version of a firm's own playbook; empty where that is retired. */
    Optional<Playbook> newest(FirmId firm, String name);

    /** One version of a firm's own playbook. */
    Optional<Playbook> version(FirmId firm, String name, int version);

    /** The newest version of each of a firm's own playbooks that is not retired, by name. */
    List<Playbook> newest(FirmId firm);

    /** Every version of every firm's own playbooks: what an engine has to be able to run. */
    List<Playbook> all();
}
