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
    /** The on-premises directory that synchronised accounts come from. */
    ACTIVE_DIRECTORY,
    /** The leaver's mailbox, as far as Graph reaches it. */
    MAIL,
    /** The leaver's OneDrive. */
    ONEDRIVE,
    /** What only Exchange's own administration reaches. */
    EXCHANGE,
    /** Microsoft Intune: managed devices. */
    INTUNE,
    /** A system that is told by a signed call and answers by a callback. */
    WEBHOOK,
    /** A system that speaks SCIM 2.0. */
    SCIM,
    /** Something that a person does. */
    PEOPLE,
    /** Lastday itself: guard rails, archive, evidence. */
    LASTDAY
}
