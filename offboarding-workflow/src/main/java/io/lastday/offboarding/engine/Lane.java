package io.lastday.offboarding.engine;

import org.flowable.job.api.Job;
import org.flowable.job.api.JobInfo;

/**
 * What goes before what when there is more to do than can be done at once, most urgent first. The order never starves a later lane:
 * {@link Room} and {@link Lanes} keep a share for each, so that a day on which people become due without end still ends
 * the cases of the day before.
 */
enum Lane {
    /** Begins somebody's containment. */
    FIRST("first"),
    /** Contains. */
    CONTAIN("contain"),
    /** All else. */
    OTHER("step");

    private final String key;

    Lane(String key) {
        this.key = key;
    }

    /** The lane's name in the engine: the topic of its steps, and the category of the jobs that move their cases. */
    String key() {
        return key;
    }

    /** The lane of a job of the engine. Jobs of definitions deployed before there were lanes have no category. */
    static Lane of(JobInfo job) {
        if (!(job instanceof Job known)) {
            return OTHER;
        }
        if (EmittedProcess.CONTAIN_TIMER.equals(known.getElementId()) || FIRST.key.equals(known.getCategory())) {
            return FIRST;
        }
        return CONTAIN.key.equals(known.getCategory()) ? CONTAIN : OTHER;
    }
}
