package io.lastday.offboarding.step;

/** A system that a case touches. */
public enum ConnectedSystem {
    /** Microsoft Entra ID. */
    ENTRA,
    /** The firm's Keycloak realm. */
    KEYCLOAK,
    /** Microsoft Teams chats. */
    TEAMS,
    /** Chats exported from WhatsApp by a person. */
    WHATSAPP,
    /** Chats exported from any other messenger by a person. */
    CHATS,
    /** Lastday itself: guard rails, archive, evidence. */
    LASTDAY
}
