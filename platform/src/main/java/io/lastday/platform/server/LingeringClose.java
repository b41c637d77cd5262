package io.lastday.platform.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Ends a connection whose request was answered while a long body was still coming: says {@code Connection: close}, sends the
 * answer, closes this side, and goes on reading for a little while, so that the answer is not lost in a reset (RFC 9112, 9.6).
 *
 * <p>Without it Reactor Netty reads and drops the rest of the body, however long it is, to keep the connection.
 */
final class LingeringClose extends ChannelDuplexHandler {

    /** What is left of a body of at most so many bytes is read to its end, and the connection is kept. */
    static final long SHORT_BODY = 1 << 20;

    private static final long NO_LENGTH = -1;

    private final Limits limits;
    private boolean receiving;
    private boolean parting;
    private boolean lingering;
    private long dropped;
    private @Nullable ChannelPromise closing;

    private LingeringClose(Limits limits) {
        this.limits = limits;
    }

    /**
     * How long the rest of a body is waited for once its answer is out.
     *
     * @param bytes at most so many are dropped
     */
    record Limits(long bytes, Duration time) {
        static final Limits USUAL = new Limits(8 << 20, Duration.ofSeconds(5));
    }

    /** Puts one into a new connection's pipeline, where it sees what the codec reads and what is written to it. */
    static void into(Channel channel, Limits limits) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
            pipeline.addBefore(NettyPipeline.HttpTrafficHandler, "lastday.lingeringClose", new LingeringClose(limits));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (lingering) {
            drop(connection, message);
            return;
        }
        if (message instanceof HttpRequest request) {
            receiving = isLong(request);
        }
        if (message instanceof LastHttpContent) {
            receiving = false;
        }
        connection.fireChannelRead(message);
    }

    private static boolean isLong(HttpRequest request) {
        return HttpUtil.isTransferEncodingChunked(request)
                || HttpUtil.getContentLength(request, NO_LENGTH) > SHORT_BODY;
    }

    private void drop(ChannelHandlerContext connection, Object message) {
        if (message instanceof HttpContent content) {
            dropped += content.content().readableBytes();
        }
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent || dropped > limits.bytes()) {
            end(connection);
        }
    }

    /** Nothing behind this handler asks for more once the request is answered. */
    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (lingering) {
            connection.read();
        } else {
            connection.fireChannelReadComplete();
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (receiving && message instanceof HttpResponse answer && isFinal(answer)) {
            parting = true;
            HttpUtil.setKeepAlive(answer, /* keepAlive */ false);
        }
        ChannelPromise sent = parting && message instanceof LastHttpContent ? promise.unvoid() : promise;
        if (sent != promise || parting && message instanceof LastHttpContent) {
            sent.addListener(done -> linger(connection));
        }
        connection.write(message, sent);
    }

    private static boolean isFinal(HttpResponse answer) {
        return answer.status().codeClass() != HttpStatusClass.INFORMATIONAL;
    }

    private void linger(ChannelHandlerContext connection) {
        Channel channel = connection.channel();
        if (lingering || !channel.isActive()) {
            return;
        }
        lingering = true;
        if (!receiving) {
            end(connection);
            return;
        }
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(NettyPipeline.SslHandler) == null) {
            duplex.shutdownOutput();
        }
        channel.config().setAutoRead(true);
        connection.executor().schedule(() -> end(connection), limits.time().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever closes after the answer, the server itself among them, closes a little later. */
    @Override
    public void close(ChannelHandlerContext connection, ChannelPromise promise) {
        if (parting && connection.channel().isActive()) {
            closing = promise;
            linger(connection);
        } else {
            connection.close(promise);
        }
    }

    private void end(ChannelHandlerContext connection) {
        parting = false;
        ChannelPromise waiting = closing;
        if (waiting == null) {
            connection.close();
        } else {
            connection.close(waiting);
        }
    }
}
