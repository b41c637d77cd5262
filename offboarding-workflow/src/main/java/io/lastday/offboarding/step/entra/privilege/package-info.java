/** What power an Entra account holds beside its groups, and how each kind of it is taken away. */
@NullMarked
package io.lastday.offboarding.step.entra.privilege;

import org.jspecify.annotations.NullMarked;
