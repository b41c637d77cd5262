/** The main job, told step by step: one leaver from request to proof, through the gateway and nothing else. */
@NullMarked
package io.lastday.sandbox.demo;

import org.jspecify.annotations.NullMarked;
