package io.lastday.identity;

import io.lastday.platform.testing.RoleMatrix;

/** Who may call what. */
final class IdentityRoles {

    static final RoleMatrix MATRIX = RoleMatrix.of("""
            POST /api/identity/scans                                        it scanner workflow
            GET  /api/identity/scans/00000000-0000-0000-0000-000000000001   it dpo auditor scanner workflow
            GET  /api/identity/coverage                                     it dpo auditor director
            GET  /api/identity/people                                       it dpo auditor
            GET  /api/identity/people/entra:u1                              it dpo auditor workflow
            GET  /api/identity/people.csv                                   it dpo auditor
            GET  /api/identity/findings                                     it dpo auditor
            GET  /api/identity/findings.csv                                 it dpo auditor
            GET  /api/identity/rules                                        it dpo auditor
            POST /api/identity/findings/00000000-0000-0000-0000-000000000001/exception   it
            GET  /api/identity/recovery-paths                               it dpo auditor workflow
            GET  /api/identity/recovery-paths?person=entra:u1               it dpo auditor workflow
            POST /api/identity/close-looks                                  workflow
            GET  /api/identity/recovery-paths.csv                           it dpo auditor
            GET  /api/identity/emergency-accounts                           it dpo auditor workflow
            POST /api/identity/emergency-accounts/entra:glass/validations   it
            POST /api/identity/it-leavers                                   workflow
            """);

    private IdentityRoles() {}
}
