package io.lastday.platform.graph;

import com.microsoft.graph.models.BaseCollectionPaginationCountResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one collection is read page by page.
 *
 * @param first asks for the first page
 * @param next asks for the page behind a link
 * @param items what one page holds
 */
public record Paged<P extends BaseCollectionPaginationCountResponse, T>(
        Function<GraphServiceClient, @Nullable P> first,
        BiFunction<GraphServiceClient, String, @Nullable P> next,
        Function<P, @Nullable List<T>> items) {}
