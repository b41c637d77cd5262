package io.lastday.platform.flag;

/**
 * How people call it when a rule's finding opens, and by what its closing is known to be more than a subject that went away.
 *
 * @param rule with {@code part}, as findings have them
 * @param kind what an opening is called
 * @param passes the facet, as it is stored, that the subject's row has once the check passes; empty where closing is no news
 */
public record RuleNews(String rule, String part, Digest.Kind kind, String passes) {}
