/**
 * A certificate that nobody signed, for `photos.example.test` and `sign-in.example.test`, with its key: both are public, and
 * trusted by nobody but a browser that is told to.
 */
export const certificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyF1g6DJovixlS7fX
g7KeyCsRX4WojqlhGAacnaDzw+ShRANCAAQHHBwd+9goao0D59wzbgFtWbwpFe5/
G4DgYI9aUoXYeY/Aig09UpHn+cT908uYlTdTqEnLqn2cXhcajXzVMhj6
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIByjCCAXGgAwIBAgIUNIhFSeXz9D5p61LSP0TgvXuNgugwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTcGhvdG9zLmV4YW1wbGUudGVzdDAgFw0yNjExMjgxNjQ3NTFa
GA8yMTI2MTEwNDE2NDc1MVowHjEcMBoGA1UEAwwTcGhvdG9zLmV4YW1wbGUudGVz
dDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAccHB372ChqjQPn3DNuAW1ZvCkV
7n8bgOBgj1pShdh5j8CKDT1Skef5xP3Ty5iVN1OoScuqfZxeFxqNfNUyGPqjgYow
gYcwHQYDVR0OBBYEFKU06g5nWRIRLuon773JCDT42UzwMB8GA1UdIwQYMBaAFKU0
6g5nWRIRLuon773JCDT42UzwMA8GA1UdEwEB/wQFMAMBAf8wNAYDVR0RBC0wK4IT
cGhvdG9zLmV4YW1wbGUudGVzdIIUc2lnbi1pbi5leGFtcGxlLnRlc3QwCgYIKoZI
zj0EAwIDRwAwRAIgXC4TWAfmpmMrNEi731dtHaeE9IXGRp+coPbgnRX2SM8CID3R
oCWDs7CYX/6Cg584QvWLFEW+C9fQJ97YSUq6zGrk
-----END CERTIFICATE-----`,
  /** As `--ignore-certificate-errors-spki-list` takes it. */
  fingerprint: '5SUQWi5HACWGSCtKqePPM62iyflS4EayYdN/hyXnFGc=',
};
