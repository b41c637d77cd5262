/** Tasks that a playbook gives to people: shown with a due date until somebody says that it is done. */
@NullMarked
package io.lastday.offboarding.step.human;

import org.jspecify.annotations.NullMarked;
