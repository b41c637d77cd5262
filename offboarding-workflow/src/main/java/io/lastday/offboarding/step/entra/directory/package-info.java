/** What an account holds in the directory: sign-in methods, groups, teams, units, reports, devices, and the guest object itself. */
@NullMarked
package io.lastday.offboarding.step.entra.directory;

import org.jspecify.annotations.NullMarked;
