package io.lastday.offboarding.step.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Finds addresses, and gives out only what lies on the public internet: the connection is made to exactly the address that was
 * judged, so that a name cannot point elsewhere a moment later (DNS rebinding).
 */
final class PublicAddresses implements Dns {

    private final Dns names;

    PublicAddresses(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookup(host);
        // one private address among public ones is enough to be refused: which one is taken is the resolver's choice
        if (!found.stream().allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddress();
        }
        return found;
    }

    /** Whether an address is on the public internet: not this machine, no private, shared, documentation or reserved range. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** RFC 6890: 0/8, 100.64/10, 192.0.0/24, 192.0.2/24, 198.18/15, 198.51.100/24, 203.0.113/24, 240/4. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation = first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !shared && !benchmark && !documentation;
    }

    /** Global unicast is 2000::/3; of it, 2001:db8::/32 is for documents and 2002::/16 holds an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean documentation = first == 0x2001 && second == 0x0db8;
        boolean tunnelled = first == 0x2002 || first == 0x2001 && second == 0;
        return global && !documentation && !tunnelled;
    }

    /** The name leads to where nothing is called. */
    static final class PrivateAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddress() {
            super("the name leads to a private address");
        }
    }
}
