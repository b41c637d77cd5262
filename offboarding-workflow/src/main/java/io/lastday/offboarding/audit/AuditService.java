package io.lastday.offboarding.audit;

/** An audit that can be asked. */
public enum AuditService {
    DEVICE("device-audit"),
    IDENTITY("identity-audit");

    private final String label;

    AuditService(String label) {
        this.label = label;
    }

    /** What it is called in the system. */
    public String label() {
        return label;
    }
}
