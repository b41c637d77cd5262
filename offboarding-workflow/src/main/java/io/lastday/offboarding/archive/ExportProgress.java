package io.lastday.offboarding.archive;

import java.time.Instant;
import java.util.List;

/** How far one export is that a case asks for. */
sealed interface ExportProgress {

    ChatOrigin origin();

    /** The word for it in answers. */
    String state();

    /** In hand, sealed. */
    record Sealed(ChatOrigin origin, List<ChatBag> bags) implements ExportProgress {
        @Override
        public String state() {
            return "SEALED";
        }
    }

    /** Nothing will come: a person said why. */
    record Ended(ChatOrigin origin, ChatOutcome outcome) implements ExportProgress {
        @Override
        public String state() {
            return outcome.kind().name();
        }
    }

    /** Nothing may be taken in yet. */
    record NoBasis(ChatOrigin origin) implements ExportProgress {
        @Override
        public String state() {
            return "NO_LAWFUL_BASIS";
        }
    }

    /** Its day has passed. */
    record Missing(ChatOrigin origin) implements ExportProgress {
        @Override
        public String state() {
            return "EXPORT_MISSING";
        }
    }

    /** May still come. */
    record Awaited(ChatOrigin origin, Instant until) implements ExportProgress {
        @Override
        public String state() {
            return "AWAITED";
        }
    }
}
