package io.lastday.sandbox.part;

import java.util.List;

/**
 * Somebody at the sandbox's firm who works with Lastday.
 *
 * @param role the one role that they hold; product.md says what it may do
 * @param username the log-in name, and the local part of their address at the firm
 */
public record Operator(String role, String username, String firstName, String lastName) {
    /** One of each role, and the second approver whom a privileged leaver needs. */
    public static final List<Operator> ALL = List.of(
            new Operator("hr", "helen.marsh", "Helen", "Marsh"),
            new Operator("it", "ivan.okoro", "Ivan", "Okoro"),
            new Operator("approver", "amara.stone", "Amara", "Stone"),
            new Operator("approver", "peter.lang", "Peter", "Lang"),
            new Operator("admin", "adele.finch", "Adele", "Finch"),
            new Operator("dpo", "dora.quill", "Dora", "Quill"),
            new Operator("auditor", "arthur.bell", "Arthur", "Bell"),
            new Operator("director", "diana.harbour", "Diana", "Harbour"));

    /** The first operator who holds this role. */
    public static Operator with(String role) {
        return ALL.stream()
                .filter(operator -> operator.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Their address in the firm's tenant. */
    public String address() {
        return username + "@harbourfinch.example";
    }

    /** The generated password of this operator. */
    public String password(Secrets secrets) {
        return secrets.named("operator-" + username);
    }
}
