/** Reads Microsoft Intune: inventory, setting states by setting, policies, Defender's state, messengers among apps. */
@NullMarked
package io.lastday.device.source.intune;

import org.jspecify.annotations.NullMarked;
