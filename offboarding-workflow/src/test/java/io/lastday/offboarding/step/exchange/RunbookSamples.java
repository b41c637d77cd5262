package io.lastday.offboarding.step.exchange;

import io.lastday.chat.custody.TrustedKey;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seals, stores and results for tests. */
final class RunbookSamples {

    static final String UNTOUCHED = state("UserMailbox", true, false, 1, 2, false, "true");
    static final String CONVERTED = state(MailboxState.SHARED, false, true, 0, 0, true, "true");

    private RunbookSamples() {}

    static RunbookSeal seal() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String body =
                    Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
            String pem = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
            return RunbookSeal.of(pem, new TrustedKey(pair.getPublic()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A runbook as the step issues it. */
    static SignedRunbook issued() {
        return seal().sign(new Runbook(
                new FirmId("harbour-finch"),
                RemoteWire.CASE,
                ExchangeMailbox.ID,
                RemoteWire.USER,
                null,
                RunbookSeal.nonce(),
                RemoteWire.NOW,
                RemoteWire.NOW.plus(Duration.ofDays(7))));
    }

    static String state(
            String kind, boolean forwards, boolean hidden, int rules, int delegates, boolean access, String hold) {
        return """
                {"kind":"%s","forwarding":%s,"hidden":%s,"hiddenRules":%d,"delegates":%d,"successorHasAccess":%s,
                 "litigationHold":%s,"otherHolds":0,"archive":false,"bytes":1073741824}""".formatted(kind, forwards, hidden, rules, delegates, access, hold);
    }

    /** A result of {@code issued} in which each action went like {@code how}. */
    static String result(SignedRunbook issued, String how, String after) {
        String actions = issued.runbook().actions().stream()
                .map(action -> "{\"action\":\"" + action + "\",\"state\":\"" + how + "\",\"detail\":\"\"}")
                .collect(Collectors.joining(","));
        Runbook runbook = issued.runbook();
        return """
                {"format":"lastday.io/exchange-result/1","case":"%s","step":"%s","nonce":"%s","mailbox":"%s",
                 "runbook":"%s","signature":"%s","ranAt":"%s","actions":[%s],"before":%s,"after":%s}""".formatted(
                        runbook.caseId(),
                        runbook.step(),
                        runbook.nonce(),
                        runbook.mailbox(),
                        issued.sha256(),
                        issued.signature(),
                        runbook.issuedAt().plusSeconds(60),
                        actions,
                        UNTOUCHED,
                        after);
    }

    /** Runbooks in memory. */
    static final class Memory implements Runbooks {

        private final List<Kept> kept = new ArrayList<>();

        @Override
        public Optional<Kept> newest(FirmId firm, UUID caseId, StepId step) {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        }

        @Override
        public Optional<Kept> answered(FirmId firm, UUID caseId, StepId step) {
            return kept.reversed().stream()
                    .filter(each -> each.result().isPresent())
                    .findFirst();
        }

        @Override
        public void keep(SignedRunbook issued) {
            kept.add(new Kept(issued, Optional.empty()));
        }

        @Override
        public boolean answer(SignedRunbook issued, String result, String by, Instant at) {
            kept.replaceAll(each -> each.issued().equals(issued) ? new Kept(issued, Optional.of(result)) : each);
            return true;
        }

        SignedRunbook newest() {
            return kept.getLast().issued();
        }

        int issued() {
            return kept.size();
        }
    }
}
