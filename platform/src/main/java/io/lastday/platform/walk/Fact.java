package io.lastday.platform.walk;

/**
 * One fact as a source said it. Within a source, {@code kind} and {@code id} name it: the same pair said again replaces it.
 *
 * @param subject whom it is about, such as {@code entra:<id>} or {@code keycloak:<realm>:<id>}; empty for the firm itself
 * @param body JSON
 */
public record Fact(String kind, String id, String subject, String body) {

    /** The subject of facts about the firm itself. */
    public static final String FIRM = "";
}
