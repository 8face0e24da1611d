// The one-shot SHA256() looks the algorithm up by name at every call, which costs more than
// hashing a page. The calls below it do not, but OpenSSL 3 marks them for removal some day;
// this switch is its own way to use them without a warning.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/sha.h>
