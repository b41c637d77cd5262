/** A firm's own playbooks: uploaded by one person, tried on somebody, let in by another. */
@NullMarked
package io.lastday.offboarding.playbook.upload;

import org.jspecify.annotations.NullMarked;
