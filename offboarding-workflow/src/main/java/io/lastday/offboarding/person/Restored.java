package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;

/**
 * What restoration did on one system.
 *
 * @param system the system
 * @param what the thing that was given back, in words
 * @param outcome as of a step: DONE only after read-back
 */
public record Restored(ConnectedSystem system, String what, Outcome outcome) {}
