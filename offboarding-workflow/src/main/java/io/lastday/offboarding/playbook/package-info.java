/** Playbooks: the ordered phases and steps that a case runs, readable as BPMN and pinned by version. */
@NullMarked
package io.lastday.offboarding.playbook;

import org.jspecify.annotations.NullMarked;
