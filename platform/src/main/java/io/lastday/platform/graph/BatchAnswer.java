package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import tools.jackson.databind.JsonNode;

/** What one part of a batch came to: parts succeed and fail on their own, whatever the batch's own status says. */
public sealed interface BatchAnswer {

    /** The part's body; of a collection every page, in {@code value}. */
    record Body(JsonNode json) implements BatchAnswer {}

    /** The part was not answered; the others may have been. */
    record Failed(RemoteFailure failure) implements BatchAnswer {}
}
