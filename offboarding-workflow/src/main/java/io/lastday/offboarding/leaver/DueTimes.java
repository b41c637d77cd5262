package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.util.Map;

/** Until when people should have done their tasks. Blocking. */
@FunctionalInterface
public interface DueTimes {

    /** The due times of a case's steps, under its dates of today; steps without one are missing. */
    Map<StepId, Instant> of(LeaverCase leaver);
}
