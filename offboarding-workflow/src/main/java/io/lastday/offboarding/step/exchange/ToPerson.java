package io.lastday.offboarding.step.exchange;

import java.time.Instant;

/** Nobody but people has rights in Exchange. */
final class ToPerson implements ExchangePort {

    @Override
    public Handed hand(SignedRunbook runbook, Instant now) {
        return new Handed.ToPerson();
    }
}
