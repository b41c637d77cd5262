package io.lastday.sandbox.service;

import io.lastday.sandbox.part.PartName;
import java.util.Map;
import java.util.Set;

/**
 * What one service is told beside what every service is told.
 *
 * @param heapMegabytes the most that its heap may take
 * @param properties settings that may be seen by anybody on this machine
 * @param secrets settings that may not: each becomes a file
 */
record ServiceSettings(
        PartName name,
        int heapMegabytes,
        Set<PartName> needs,
        Map<String, String> properties,
        Map<String, String> secrets) {}
